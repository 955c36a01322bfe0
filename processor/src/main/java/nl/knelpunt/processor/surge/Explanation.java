package nl.knelpunt.processor.surge;

import org.jspecify.annotations.Nullable;

/** Which attribute value makes up most of what is too many. */
final class Explanation {
    private static final double MOST_OF_IT = 0.6;

    /** In log likelihood: chance alone gets there once in some two hundred. */
    private static final double OUT_OF_LINE = 3.5;

    private Explanation() {}

    /** @return the value that is most out of line with its usual part of the cell, if most of the surplus is its own; or null */
    static Attributes.@Nullable Named of(Cell cell, Attributes attributes, long since, long now) {
        var all = new Scan(cell, null, now);
        var seen = all.seen(since);
        var surplus = seen - all.expected(since);
        var most = OUT_OF_LINE;
        var found = Attribute.NONE;
        for (var number = 0; number < attributes.numbers(); number++) {
            var stream = cell.stream(number);
            if (stream != null) {
                var own = new Scan(cell, stream, now);
                var ownSeen = own.seen(since);
                var odd = Surprise.ofShare(ownSeen, seen, stream.share());
                if (odd > most && ownSeen - own.expected(since) >= MOST_OF_IT * surplus) {
                    most = odd;
                    found = number;
                }
            }
        }
        return found == Attribute.NONE ? null : attributes.named(found);
    }
}
