package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The complaints of a cell that have one value of an attribute: those that DHL carried, say. */
final class Stream {
    /** Complaints of a cell before its own shares say more than those of all cells. */
    private static final double PRIOR = 10;

    /** From where a value gained so many orders that its past says little. */
    private static final double MUCH_GROWTH = 1.5;

    private final Counts counts = new Counts();
    private double learnt;
    private double share;
    private double spread;

    Counts counts() {
        return counts;
    }

    /** Part of the cell's complaints that is expected to be of this value, 0 to 1. */
    double share() {
        return share;
    }

    /** How little is known of the share: its variance, as a part of its square. */
    double spread() {
        return spread;
    }

    void learn(double count, double fade) {
        learnt = learnt * fade + count;
    }

    /**
     * @param withAttribute the cell's learnt complaints that have the attribute, whichever its value
     * @param ofCell all of the cell's learnt complaints
     */
    void refresh(Attribute attribute, int place, double withAttribute, double ofCell) {
        var covered = (withAttribute + PRIOR) / (ofCell + PRIOR);
        var known = learnt + PRIOR * attribute.shareOfComplaints(place) * covered;
        var growth = attribute.growth(place);
        var usual = known / (ofCell + PRIOR) * growth;
        share = Math.min(1, growth < MUCH_GROWTH ? usual : Math.max(usual, attribute.shareOfOrders(place)));
        spread = 1 / (known + 0.3);
    }

    void write(DataOutput out) throws IOException {
        counts.write(out);
        out.writeDouble(learnt);
        out.writeDouble(share);
        out.writeDouble(spread);
    }

    void read(DataInput in) throws IOException {
        counts.read(in);
        learnt = in.readDouble();
        share = in.readDouble();
        spread = in.readDouble();
    }
}
