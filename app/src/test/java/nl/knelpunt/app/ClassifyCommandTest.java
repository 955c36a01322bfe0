package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
                                "alternatives",
                                "modelVersion"));
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
    void skipsAByteOrderMark() {
        assertThat(CommandRun.withInput("\uFEFF{\"id\":1,\"text\":\"te laat\"}", "classify")
                        .exitCode())
                .isEqualTo(Main.FINE);
    }

    @Test
    void answersALineBeforeTheNextOneComes() {
        var out = new ByteArrayOutputStream();
        var in = new LinesOneByOne("{\"id\":1,\"text\":\"te laat\"}\n{\"id\":2,\"text\":\"stuk\"}\n", out);
        var oldIn = System.in;
        var oldOut = System.out;
        try {
            System.setIn(in);
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Main.run("classify");
        } finally {
            System.setIn(oldIn);
            System.setOut(oldOut);
        }

        assertThat(in.answeredBefore).containsExactly(0L, 1L, 2L);
    }

    /** A pipe whose writer waits: it gives a line at a time, and notes how many answers there are when asked for more. */
    private static final class LinesOneByOne extends InputStream {
        private final List<Long> answeredBefore = new ArrayList<>();
        private final Iterator<String> lines;
        private final ByteArrayOutputStream answers;

        LinesOneByOne(String text, ByteArrayOutputStream answers) {
            this.lines = text.lines().iterator();
            this.answers = answers;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read by the buffer");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            answeredBefore.add(answers.toString(StandardCharsets.UTF_8).lines().count());
            if (!lines.hasNext()) {
                return -1;
            }
            var line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            return line.length;
        }
    }

    @Test
    void asksForQuotesAroundSeveralWords() {
        var run = CommandRun.of("classify", "te", "laat");

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains("quotes");
    }

    @Test
    void showsNothingWhereNothingIsComplainedOf() {
        var run = CommandRun.of("classify", "Super snel geleverd, helemaal top!");

        assertThat(run.out()).doesNotContain("all  ").contains("above: better than the customer expected");
    }

    @Test
    void guessesNothingOfATextThatItCannotRead() {
        var run = CommandRun.of("classify", "Das Paket ist nach drei Wochen noch immer nicht angekommen.");

        assertThat(run.lines())
                .contains("step        unclear", "department  triage")
                .noneMatch(line -> line.contains("%"));
    }

    @Test
    void showsPeopleOneTextWithTheDecidingWordsMarked() {
        var run = CommandRun.of("classify", LATE);

        assertThat(run.exitCode()).isEqualTo(Main.FINE);
        assertThat(run.lines().getFirst()).contains("»", "«");
        assertThat(run.out()).contains("delivery", "logistics");
    }
}
