package nl.knelpunt.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.knelpunt.contract.Alternative;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Evidence;
import nl.knelpunt.contract.Experience;
import nl.knelpunt.contract.Kind;

/**
 * The verdict of a text alone, on its way to its order and while it waits there. As JSON it would be written and read three
 * times for each complaint, and be two and a half times as large.
 */
final class VerdictBytes {
    private static final int FORMAT = 1;

    private VerdictBytes() {}

    /** @param verdict without a timeline */
    static byte[] write(ComplaintClassified verdict) {
        var out = new CompactOutput();
        try {
            out.small(FORMAT);
            out.text(verdict.complaintId());
            out.number(verdict.revision());
            out.time(verdict.classifiedAt());
            out.constant(verdict.kind());
            out.text(verdict.step());
            out.share(verdict.stepConfidence());
            out.text(verdict.fault());
            out.share(verdict.faultConfidence());
            out.constant(verdict.experience());
            out.all(verdict.steps(), out::text);
            out.all(verdict.faults(), out::text);
            out.all(verdict.alternatives(), alternative -> {
                out.text(alternative.step());
                out.share(alternative.confidence());
            });
            out.all(verdict.evidence(), evidence -> {
                out.number(evidence.start());
                out.number(evidence.end());
                out.share(evidence.weight());
            });
            out.small(verdict.severity());
            DetailsBytes.write(verdict.details(), out);
            out.text(verdict.department());
            out.text(verdict.language());
            out.text(verdict.modelVersion());
            ComplaintBytes.write(verdict.complaint(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes whatever is written", e);
        }
        return out.toBytes();
    }

    /** @throws IllegalStateException if they are no verdict */
    static ComplaintClassified read(byte[] bytes) {
        var in = new CompactInput(bytes);
        try {
            if (in.small() != FORMAT) {
                throw new IllegalStateException("the verdict is of another version");
            }
            return new ComplaintClassified(
                    in.text(),
                    in.number(),
                    in.time(),
                    in.constant(Kind.class),
                    in.text(),
                    in.share(),
                    in.text(),
                    in.share(),
                    in.constant(Experience.class),
                    in.all(in::text),
                    in.all(in::text),
                    in.all(() -> new Alternative(in.text(), in.share())),
                    in.all(() -> new Evidence(in.number(), in.number(), in.share())),
                    in.small(),
                    DetailsBytes.read(in),
                    in.text(),
                    in.text(),
                    in.text(),
                    null,
                    ComplaintBytes.read(in));
        } catch (IOException e) {
            throw new IllegalStateException("the verdict is not whole", e);
        }
    }
}
