package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import nl.knelpunt.testkit.Complaints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysHttpTest {
    private static final String JSON = "application/json";
    private static final String BODY = "{\"text\":\"Te laat\"}";

    @TempDir
    private Path directory;

    @Test
    void opensWithAKeyInEitherHeader() throws Exception {
        var file = directory.resolve("keys");
        var key = ApiKeys.create("shop", file, new SecureRandom());
        try (var front = new Front(Gate.of(new ApiKeys(file, InstantSource.fixed(Complaints.NOON))))) {
            assertThat(front.post("/complaints", JSON, BODY, "Authorization", "Bearer " + key)
                            .statusCode())
                    .isEqualTo(202);
            assertThat(front.post("/complaints", JSON, BODY, "X-API-Key", key).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void doesNotTellAMissingKeyFromAWrongOne() throws Exception {
        var file = directory.resolve("keys");
        ApiKeys.create("shop", file, new SecureRandom());
        try (var front = new Front(Gate.of(new ApiKeys(file, InstantSource.fixed(Complaints.NOON))))) {
            var missing = front.complain(BODY);
            var wrong = front.post("/complaints", JSON, BODY, "Authorization", "Bearer kp_wrong");
            var milestone = front.post("/orders/W-1/milestones", JSON, "{}", "X-API-Key", "kp_wrong");

            assertThat(missing.statusCode()).isEqualTo(401);
            assertThat(missing.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).isEqualTo(missing.body());
            assertThat(milestone.body()).isEqualTo(missing.body());
            assertThat(front.outbox.sent).isEmpty();
        }
    }

    @Test
    void asksNoKeyForHealth() throws Exception {
        var file = directory.resolve("keys");
        ApiKeys.create("shop", file, new SecureRandom());
        try (var front = new Front(Gate.of(new ApiKeys(file, InstantSource.fixed(Complaints.NOON))))) {
            assertThat(front.get("/health/live").statusCode()).isEqualTo(200);
        }
    }
}
