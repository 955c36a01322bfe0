package nl.knelpunt.processor;

import java.io.IOException;
import nl.knelpunt.contract.Finding;
import nl.knelpunt.contract.FindingKind;
import nl.knelpunt.contract.SeverityReason;
import nl.knelpunt.contract.SeveritySign;
import nl.knelpunt.contract.Span;
import nl.knelpunt.contract.ToldProblem;
import nl.knelpunt.contract.VerdictDetails;

/** What else a text says, in {@link VerdictBytes}. */
final class DetailsBytes {
    private DetailsBytes() {}

    static void write(VerdictDetails details, CompactOutput out) throws IOException {
        out.flag(details.abstained());
        out.all(details.problems(), problem -> {
            out.text(problem.step());
            out.text(problem.fault());
            out.number(problem.start());
            out.number(problem.end());
        });
        out.all(details.praisedSteps(), out::text);
        out.optional(details.praisedPerson(), span -> {
            out.number(span.start());
            out.number(span.end());
        });
        out.all(details.severitySigns(), sign -> {
            out.constant(sign.reason());
            out.number(sign.start());
            out.number(sign.end());
        });
        out.all(details.findings(), finding -> {
            out.constant(finding.kind());
            out.text(finding.value());
            out.number(finding.start());
            out.number(finding.end());
        });
    }

    static VerdictDetails read(CompactInput in) throws IOException {
        return new VerdictDetails(
                in.flag(),
                in.all(() -> new ToldProblem(in.text(), in.text(), in.number(), in.number())),
                in.all(in::text),
                in.optional(() -> new Span(in.number(), in.number())),
                in.all(() -> new SeveritySign(in.constant(SeverityReason.class), in.number(), in.number())),
                in.all(() -> new Finding(in.constant(FindingKind.class), in.text(), in.number(), in.number())));
    }
}
