package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;

/** What is kept of a problem. */
class ProblemCourseTest {
    private static final long NOON = Alerts.NOON.toEpochMilli();

    @Test
    void isTheSameWhenItIsReadAgain() {
        var course = begun().withHeldBack("W-1").toldTo("r1", NOON);

        assertThat(Json.read(Json.write(course), ProblemCourse.class)).isEqualTo(course);
    }

    @Test
    void goesOnForAllWhereItWasBeforeEachReceiverHadItsOwn() {
        var problem =
                new String(Json.write(Problems.at(State.UPDATED, 40, null, null, Alerts.NOON)), StandardCharsets.UTF_8);
        var kept = """
                {"latest": %s, "heardAtMillis": %d, "alerts": 2, "toldAtMillis": %d, "toldSeen": 40, "heldBack": 3,
                 "orders": ["W-1"]}""".formatted(problem, NOON, NOON);

        var course = Json.read(kept.getBytes(StandardCharsets.UTF_8), ProblemCourse.class);

        var later = NOON + Duration.ofHours(2).toMillis();
        assertThat(course.isDueTo("r1", later)).isFalse();
        var over = course.with(Problems.at(State.CLOSED, 40, null, null, Alerts.NOON), later);
        assertThat(over.isDueTo("r1", later)).isTrue();
        assertThat(over.alertedTo("r1").number()).isEqualTo(2);
        assertThat(over.alertedTo("r1").heldBack()).isEqualTo(3);
        assertThat(over.toldTo("r1", later).isDueTo("r1", later)).isFalse();
        assertThat(over.toldTo("r1", later).isDueTo("r2", later)).isTrue();
    }

    private static ProblemCourse begun() {
        return ProblemCourse.begun(Problems.at(State.OPENED, 31, null, null, Alerts.NOON), NOON);
    }
}
