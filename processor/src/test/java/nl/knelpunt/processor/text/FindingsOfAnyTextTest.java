package nl.knelpunt.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.knelpunt.contract.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsOfAnyTextTest {
    private static final LocalDate WRITTEN_ON = LocalDate.of(2024, 5, 15);
    private static final long MAX_NANOS = 50_000_000;

    /** What is faster is not measured. */
    private static final long MIN_NANOS = 1_000_000;

    private static final List<String> PARTS = List.of(
            "order",
            "bestelnr",
            "#",
            "12",
            "2024",
            "-",
            "/",
            ".",
            ",",
            ":",
            " ",
            " ",
            "mei",
            "May",
            "th",
            "€",
            "₹",
            "Rs.",
            "euro",
            ",-",
            "zou",
            "binnen",
            "promised",
            "within",
            "uur",
            "min",
            "pm",
            "p.m.",
            "tussen",
            "en",
            "to",
            "vrijdag",
            "gisteren",
            "vorige week",
            "last",
            "day before yesterday",
            "een",
            "half",
            "A1",
            "NL-",
            "00123456",
            "\u0301",
            "\uFE0F\u20E3",
            "👍🏽",
            "\u200D",
            "\uD83D",
            "\uDE00",
            "𝟙",
            "٣",
            "'",
            "\n",
            "door Sanne",
            "bezorger",
            "Kim",
            "van der",
            "mevrouw",
            "De",
            "Vries",
            "!",
            "(",
            "<b>",
            "betaald",
            "0,25",
            "18.30");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    private static String ofSeed(long seed, int maxParts) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(maxParts); parts > 0; parts--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void standInOrderAndDoNotOverlap(long seed) {
        String text = ofSeed(seed, 80);
        int from = 0;
        for (Finding finding : Findings.in(text, WRITTEN_ON)) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(from);
            assertThat(finding.end()).isBetween(finding.start() + 1, text.length());
            from = finding.end();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splitNoCharacter(long seed) {
        String text = ofSeed(seed, 80);
        for (Finding finding : Findings.in(text, WRITTEN_ON)) {
            assertThat(isWhole(text, finding.start()) && isWhole(text, finding.end()))
                    .isTrue();
        }
        Person.named(text)
                .ifPresent(name -> assertThat(isWhole(text, name.start()) && isWhole(text, name.end()))
                        .isTrue());
    }

    private static boolean isWhole(String text, int offset) {
        boolean pair = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        boolean mark = offset < text.length() && Letters.extendsPrevious(text.codePointAt(offset));
        return !pair && !mark;
    }

    @Test
    void areFoundInMostOfTheseTexts() {
        assertThat(seeds().filter(seed ->
                                !Findings.in(ofSeed(seed, 80), WRITTEN_ON).isEmpty())
                        .count())
                .isGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areReadFromGarbage(long seed) {
        Random random = new Random(seed);
        int length = seed < 5 ? 20_000 : 200;
        String text = random.ints(length, 0, seed % 2 == 0 ? 0x250 : 0x10000)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();

        assertThat(Findings.in(text, WRITTEN_ON))
                .allSatisfy(finding -> assertThat(finding.end()).isLessThanOrEqualTo(text.length()));
        assertThat(Person.named(text)).isNotNull();
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "18.30 ",
                        "zou 18.30 ",
                        "A1",
                        "1-",
                        "12",
                        "1",
                        "€",
                        "#1A1A",
                        "Kim van ",
                        "bezorger Kim de ",
                        "order ",
                        "order 1234 ",
                        "bestelnr is ",
                        "geholpen door ",
                        "1 - ",
                        "binnen een ",
                        "a\u0301",
                        "1\u0301",
                        "en 5 ",
                        "1,",
                        "zou ",
                        "zou 5 min ",
                        "mei ",
                        "12 mei ",
                        "Rs. ",
                        "'",
                        "<",
                        "\uD83D",
                        "A-1-")
                .map(part -> part.repeat(20_000 / part.length()));
    }

    static IntStream hostileIndices() {
        return IntStream.range(0, (int) hostile().count());
    }

    @ParameterizedTest
    @MethodSource("hostileIndices")
    void areReadInTime(int index) {
        String text = hostileText(index);

        assertThat(IntStream.range(0, 30).anyMatch(run -> nanos(text) < MAX_NANOS))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("hostileIndices")
    void takeNoMoreThanTheirShareOfALongText(int index) {
        String text = hostileText(index);
        String quarter = text.substring(0, text.length() / 4);

        // four times as long; were it the square, it would take sixteen times as long, however often it is measured
        assertThat(IntStream.range(0, 5).anyMatch(round -> fastest(text) < Math.max(MIN_NANOS, 10 * fastest(quarter))))
                .isTrue();
    }

    private static String hostileText(int index) {
        return hostile().skip(index).findFirst().orElseThrow();
    }

    /** The fastest of some: the machine may have other work. */
    private static long fastest(String text) {
        return IntStream.range(0, 10).mapToLong(run -> nanos(text)).min().orElseThrow();
    }

    private static long nanos(String text) {
        long started = System.nanoTime();
        Findings.in(text, WRITTEN_ON);
        Person.named(text);
        return System.nanoTime() - started;
    }
}
