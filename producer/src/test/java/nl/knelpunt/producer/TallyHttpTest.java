package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyHttpTest {

    @Test
    void countsEachThingAsAcceptedOrRefused() throws Exception {
        try (var front = new Front()) {
            front.complain("[{\"text\":\"secret\"},{\"text\":\"\"},{\"text\":\"secret\"}]");
            front.complain("{");
            front.post("/complaints", "text/plain", "secret");
            front.post("/complaints", "application/x-ndjson", "{\"text\":\"secret\"}");
            front.outbox.acknowledgement = RememberingOutbox::failure;
            front.complain("{\"text\":\"secret\"}");

            assertThat(front.get("/metrics").body().lines())
                    .contains(
                            line("accepted", "intake=\"json\"", 2),
                            line("accepted", "intake=\"ndjson\"", 1),
                            line("refused", "reason=\"invalid\"", 1),
                            line("refused", "reason=\"malformed\"", 1),
                            line("refused", "reason=\"unsupported\"", 1),
                            line("refused", "reason=\"unavailable\"", 1))
                    .noneMatch(line -> line.contains("secret"));
        }
    }

    private static String line(String what, String label, int count) {
        return "knelpunt_complaints_" + what + "_total{" + label + ",service=\"producer\"} " + count + ".0";
    }
}
