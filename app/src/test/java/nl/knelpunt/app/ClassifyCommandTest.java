package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import nl.knelpunt.contract.Json;
import org.junit.jupiter.api.Test;

class ClassifyCommandTest {
    private static final String LATE = "Mijn pakket is nog steeds niet bezorgd, ik wacht al twee weken.";

    @Test
    void answersEachLineThatHasIdAndTextWithAllFields() {
        var input = """
                {"id":"a","text":"%s","language":"nl","more":1}
                {"id":7,"text":"The parcel arrived broken."}

                {"id":"c","text":"?"}
                """.formatted(LATE);

        var run = CommandRun.withInput(input, "classify");
        var answers = run.lines().stream().map(Json.MAPPER::readTree).toList();

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.err()).isEmpty();
        assertThat(answers).extracting(answer -> answer.path("id").asString()).containsExactly("a", "7", "c");
        assertThat(answers.get(1).path("id").isNumber()).isTrue();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.propertyNames())
                        .contains(
                                "id",
                                "kind",
                                "step",
                                "stepConfidence",
                                "fault",
                                "faultConfidence",
                                "experience",
                                "steps",
                                "faults",
                                "department",
                                "evidence",
                                "alternatives"));
        assertThat(answers.getFirst().path("step").asString()).isEqualTo("delivery");
        assertThat(answers.getFirst().path("department").asString()).isEqualTo("logistics");
        assertThat(answers.getFirst().at("/evidence/0/end").asInt()).isBetween(1, LATE.length());
    }

    @Test
    void tellsEachLineThatItCannotReadAndAnswersTheOthers() {
        var input = """
                {"id":"a","text":"%s"}
                {"id":"secret
                {"id":"b"}
                {"text":"no id"}
                {"id":"c","text":5}
                [1]
                {"id":"d","text":"te duur"}
                """.formatted(LATE);

        var run = CommandRun.withInput(input, "classify");

        assertThat(run.exitCode()).isEqualTo(Main.FINDING);
        assertThat(run.lines())
                .extracting(line -> Json.MAPPER.readTree(line).path("id").asString())
                .containsExactly("a", "d");
        assertThat(run.err().lines())
                .containsExactly(
                        "line 2: no JSON object with id and text",
                        "line 3: no JSON object with id and text",
                        "line 4: no JSON object with id and text",
                        "line 5: no JSON object with id and text",
                        "line 6: no JSON object with id and text");
    }

    @Test
    void showsPeopleOneTextWithTheDecidingWordsMarked() {
        var run = CommandRun.of("classify", LATE);

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.lines().getFirst()).contains("»", "«");
        assertThat(run.out()).contains("delivery", "logistics");
    }
}
