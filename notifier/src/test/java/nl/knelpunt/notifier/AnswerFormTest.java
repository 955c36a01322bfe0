package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.notifier.AnswerForm.Filled;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormTest {
    private static final Map<String, String> GOOD = Map.of(
            "by",
            "Joris",
            "date",
            "2026-03-02",
            "time",
            "15:30",
            "cause",
            "De bus stond stil.",
            "prevention",
            "Een tweede bus.",
            "step",
            "fulfilment");

    private final AnswerForm form = new AnswerForm(Asking.shop());

    @Test
    void takesAPromiseInTheTimeOfTheShop() {
        good(Action.TAKEN, GOOD).satisfies(answer -> {
            assertThat(answer.by()).isEqualTo("Joris");
            assertThat(answer.until()).isEqualTo(Instant.parse("2026-03-02T14:30:00Z"));
            assertThat(answer.cause()).isNull();
            assertThat(answer.step()).isNull();
        });
    }

    @Test
    void takesACauseAndWhatPreventsIt() {
        good(Action.SOLVED, GOOD).satisfies(answer -> {
            assertThat(answer.cause()).isEqualTo("De bus stond stil.");
            assertThat(answer.prevention()).isEqualTo("Een tweede bus.");
            assertThat(answer.until()).isNull();
        });
    }

    @Test
    void takesTheStepThatItBelongsTo() {
        good(Action.NOT_OURS, GOOD)
                .satisfies(answer -> assertThat(answer.step()).isEqualTo("fulfilment"));
    }

    @Test
    void answersForTheAlertThatWasRaisedFirst() {
        var again = Asking.again("a2", Asking.ordinary("a1"));
        assertThat(form.read(new Asked(again, Action.ANSWERED), GOOD, Asking.NOON))
                .asInstanceOf(type(Filled.Good.class))
                .extracting(Filled.Good::answer)
                .satisfies(answer -> {
                    assertThat(answer.alertId()).isEqualTo("a1");
                    assertThat(answer.receiver()).isEqualTo("r1");
                    assertThat(answer.department()).isEqualTo("logistics");
                    assertThat(answer.complaints()).isEqualTo(again.complaints());
                });
    }

    @Test
    void namesTheProblemThatIsAnswered() {
        assertThat(form.read(new Asked(Asking.problem("p1"), Action.SOLVED), GOOD, Asking.NOON))
                .asInstanceOf(type(Filled.Good.class))
                .extracting(good -> good.answer().problemId())
                .isEqualTo("problem-1");
    }

    @ParameterizedTest
    @EnumSource(names = "PROMISED", mode = EnumSource.Mode.EXCLUDE)
    void wantsToKnowWhoAnswers(Action action) {
        for (var by : new String[] {"", "   ", "\u200b", "x".repeat(201)}) {
            assertBad(action, "by", by);
        }
        assertBadWithout(action, "by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cause", "prevention"})
    void wantsALineOfWhatWasSolved(String field) {
        assertBad(Action.SOLVED, field, " ");
        assertBad(Action.SOLVED, field, "x".repeat(201));
        assertBadWithout(Action.SOLVED, field);
        good(Action.SOLVED, with(field, "x".repeat(200)));
    }

    @Test
    void makesOneHarmlessLineOfWhatIsWritten() {
        good(Action.SOLVED, with("cause", " de\r\nbus\u202e \u001b[2J "))
                .satisfies(answer -> assertThat(answer.cause()).isEqualTo("de bus \u241b[2J"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 13:00, FORM_TIME_PAST",
        "2026-03-01, 15:00, FORM_TIME_PAST",
        "2026-05-01, 14:01, FORM_TIME_TOO_FAR",
        "9999-12-31, 15:00, FORM_TIME_TOO_FAR",
        "+999999999-12-31, 23:59, FORM_TIME_TOO_FAR",
        "2026-02-30, 15:00, FORM_TIME_NEEDED",
        "'', 15:00, FORM_TIME_NEEDED",
        "2026-03-02, '', FORM_TIME_NEEDED",
        "2026-03-02, 25:00, FORM_TIME_NEEDED",
        "morgen, vroeg, FORM_TIME_NEEDED"
    })
    void refusesAPromiseThatCannotBe(String date, String time, Phrase why) {
        var fields = new HashMap<>(GOOD);
        fields.put("date", date);
        fields.put("time", time);
        assertThat(form.read(new Asked(Asking.ordinary("a1"), Action.TAKEN), fields, Asking.NOON))
                .isEqualTo(new Filled.Bad(Map.of("date", why)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delivery", "none", "unclear", "nowhere"})
    void refusesToPassItOnToItselfOrNowhere(String step) {
        assertBad(Action.NOT_OURS, "step", step);
    }

    @Test
    void proposesTheEndOfTheWorkingDayAndWhoAnsweredLast() {
        assertThat(form.defaults(new Asked(Asking.ordinary("a1"), Action.TAKEN), "Joris", Asking.NOON))
                .isEqualTo(Map.of("by", "Joris", "date", "2026-03-02", "time", "17:30"));
        assertThat(form.defaults(new Asked(Asking.ordinary("a1"), Action.SOLVED), null, Asking.NOON))
                .isEmpty();
    }

    private ObjectAssert<AlertAnswered> good(Action action, Map<String, String> fields) {
        var filled = form.read(new Asked(Asking.ordinary("a1"), action), fields, Asking.NOON);
        assertThat(filled).isInstanceOf(Filled.Good.class);
        return assertThat(((Filled.Good) filled).answer());
    }

    private void assertBad(Action action, String field, String value) {
        assertBad(action, field, with(field, value));
    }

    private void assertBadWithout(Action action, String field) {
        var fields = new HashMap<>(GOOD);
        fields.remove(field);
        assertBad(action, field, fields);
    }

    private void assertBad(Action action, String field, Map<String, String> fields) {
        assertThat(form.read(new Asked(Asking.ordinary("a1"), action), fields, Asking.NOON))
                .asInstanceOf(type(Filled.Bad.class))
                .extracting(Filled.Bad::problems, MAP)
                .containsOnlyKeys(field);
    }

    private static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }
}
