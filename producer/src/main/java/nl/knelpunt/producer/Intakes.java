package nl.knelpunt.producer;

import java.util.List;

/** All forms in which things come in. A new one is a class and a line here; the first that takes it reads it. */
final class Intakes {
    static final List<HttpIntake> COMPLAINTS =
            List.of(CloudEventIntake.ofComplaints(), new JsonIntake(), new NdjsonIntake());

    static final List<HttpIntake> MILESTONES =
            List.of(CloudEventIntake.ofMilestones(), new JsonIntake(), new NdjsonIntake());

    static final List<FileIntake> FILES = List.of(new NdjsonIntake(), new CsvIntake());

    static final List<Platform> PLATFORMS = List.of(new WooCommerce(), new Shopify());

    private Intakes() {}

    /** @throws ProblemException if none takes it */
    static HttpIntake of(List<HttpIntake> intakes, Message message) {
        return intakes.stream()
                .filter(intake -> intake.takes(message))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNSUPPORTED, "send application/json, or application/x-ndjson for one a line"));
    }

    static FileIntake of(String extension, int firstByte) {
        return FILES.stream()
                .filter(intake -> intake.takesExtension(extension))
                .findFirst()
                .orElseGet(() -> FILES.stream()
                        .filter(intake -> intake.takesFirstByte(firstByte))
                        .findFirst()
                        .orElseThrow());
    }
}
