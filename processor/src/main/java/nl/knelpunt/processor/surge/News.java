package nl.knelpunt.processor.surge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.BottleneckDetected;

/** What was found and not told yet, as bytes. */
final class News {
    private News() {}

    static void write(DataOutput out, BottleneckDetected news) throws IOException {
        out.writeUTF(news.problemId());
        out.writeUTF(news.detectedAt().toString());
        out.writeUTF(news.state().name());
        out.writeUTF(news.step());
        out.writeUTF(news.fault());
        out.writeBoolean(news.attribute() != null && news.attributeValue() != null);
        if (news.attribute() != null && news.attributeValue() != null) {
            out.writeUTF(news.attribute());
            out.writeUTF(news.attributeValue());
        }
        out.writeUTF(news.since().toString());
        out.writeDouble(news.expected());
        out.writeLong(news.seen());
        write(out, news.samples());
        write(out, news.orders());
    }

    static BottleneckDetected read(DataInput in) throws IOException {
        var id = in.readUTF();
        var detectedAt = Instant.parse(in.readUTF());
        var state = BottleneckDetected.State.valueOf(in.readUTF());
        var step = in.readUTF();
        var fault = in.readUTF();
        var isNamed = in.readBoolean();
        var attribute = isNamed ? in.readUTF() : null;
        var value = isNamed ? in.readUTF() : null;
        var since = Instant.parse(in.readUTF());
        var expected = in.readDouble();
        var seen = in.readLong();
        var samples = names(in);
        var orders = names(in);
        return new BottleneckDetected(
                id, detectedAt, state, step, fault, attribute, value, since, expected, seen, samples, orders);
    }

    private static void write(DataOutput out, List<String> names) throws IOException {
        out.writeByte(names.size());
        for (var name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> names(DataInput in) throws IOException {
        var names = new ArrayList<String>();
        for (var count = in.readUnsignedByte(); count > 0; count--) {
            names.add(in.readUTF());
        }
        return names;
    }
}
