package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
    private static final Classifier CLASSIFIER = Models.shipped();
    private static final long MAX_NANOS = 50_000_000;

    static Stream<String> texts() {
        return Stream.of(
                "a".repeat(20_000),
                "a ".repeat(10_000),
                "niet te ".repeat(2_500),
                "maar ".repeat(4_000),
                "<".repeat(20_000),
                "'".repeat(20_000),
                "a\u0301".repeat(10_000),
                "a" + "\u0301".repeat(19_999),
                "1.".repeat(10_000),
                "!".repeat(20_000),
                "😡".repeat(10_000),
                "\uD83D".repeat(20_000),
                "koud. ".repeat(3_333));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadInTime(String text) {
        // one of some: the machine may have other work
        assertThat(IntStream.range(0, 30).anyMatch(run -> nanos(text) < MAX_NANOS))
                .isTrue();
    }

    private static long nanos(String text) {
        long started = System.nanoTime();
        CLASSIFIER.classify(text, null);
        return System.nanoTime() - started;
    }

    static Stream<String> wordless() {
        return Stream.of("", "   ", "\n\t", "...", "https://example.org/a?b=c", "\uD83D", "<br/>", "\u0301");
    }

    @ParameterizedTest
    @MethodSource("wordless")
    void isUnclearWithoutWords(String text) {
        Verdict verdict = CLASSIFIER.classify(text, null);

        assertThat(verdict.step()).isEqualTo("unclear");
        assertThat(verdict.language()).isEqualTo("und");
        assertThat(verdict.evidence()).isEmpty();
    }

    static Stream<String> saidByNoLetters() {
        return Stream.of(
                "😡😡😡", "👍", "12345678910", "!!!", "10.....+++++", "a".repeat(20_000), "a ".repeat(50), "Zzzz zzz");
    }

    @ParameterizedTest
    @MethodSource("saidByNoLetters")
    void isUnclearAndOfNoKindWithoutAnythingSpelt(String text) {
        Verdict verdict = CLASSIFIER.classify(text, null);

        assertThat(verdict.step()).isEqualTo("unclear");
        assertThat(verdict.kind()).isEqualTo(Kind.OTHER);
        assertThat(verdict.language()).isEqualTo("und");
        assertThat(verdict.alternatives()).isEmpty();
    }

    @Test
    void knowsMarksThatStandForSomething() {
        assertThat(CLASSIFIER.classify("10/10", null).kind()).isEqualTo(Kind.PRAISE);
    }

    @Test
    void doesNotHideTheComplaintInMarkup() {
        assertThat(CLASSIFIER
                        .classify("<p>Het <b>pakket</b> kwam nooit aan</p>", null)
                        .step())
                .isEqualTo("delivery");
    }
}
