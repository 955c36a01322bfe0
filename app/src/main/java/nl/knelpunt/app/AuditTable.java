package nl.knelpunt.app;

/** An audit for people. */
final class AuditTable {
    private AuditTable() {}

    static String of(AuditReport report) {
        var alerts = report.alerts();
        return String.join(
                System.lineSeparator(),
                line(
                        report.everyComplaintIsAnsweredOnce(),
                        "submitted %d = classified %d + dead %d + repeated %d"
                                .formatted(report.submitted(), report.classified(), report.dead(), report.repeated()),
                        "%d unanswered, %d answered twice".formatted(report.unanswered(), report.answeredTwice())),
                line(
                        report.everyVerdictIsDecided(),
                        "classified %d = alerted %d + held back %d"
                                        .formatted(report.classified(), report.alerted(), report.heldBack())
                                + (report.waiting() == 0 ? "" : ", of which %d wait".formatted(report.waiting())),
                        "%d undecided".formatted(report.undecided())),
                line(
                        report.everyAlertHasAState(),
                        "alerts raised %d = delivered %d + pending %d + given up %d"
                                        .formatted(
                                                alerts.raised(), alerts.delivered(), alerts.pending(), alerts.givenUp())
                                + (alerts.summarised() == 0 ? "" : " + summarised %d".formatted(alerts.summarised())),
                        "%d without an outcome".formatted(alerts.untold())));
    }

    private static String line(boolean holds, String balance, String difference) {
        return (holds ? "holds   " : "BROKEN  ") + balance + (holds ? "" : ": " + difference);
    }
}
