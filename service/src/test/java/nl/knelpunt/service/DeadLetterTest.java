package nl.knelpunt.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.knelpunt.contract.DeadReason;
import nl.knelpunt.contract.Source;
import nl.knelpunt.contract.UnreadableException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLetterTest {
    private static final Source SOURCE = new Source("complaints.submitted", 7, 42);
    private static final byte[] KEY = {1};
    private static final byte[] VALUE = "te laat".getBytes(UTF_8);

    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void keepsTheRecordAsItCameAndSaysWhy() {
        headers.add("ce_id", "c-1".getBytes(UTF_8)).add("knelpunt_source_offset", "41".getBytes(UTF_8));
        var letter = DeadLetter.of(SOURCE, KEY, VALUE, headers, new UnreadableException("line 1"));

        assertThat(letter.topic()).isEqualTo("complaints.dead");
        assertThat(letter.key()).isSameAs(KEY);
        assertThat(letter.value()).isSameAs(VALUE);
        assertThat(letter.headers().toArray())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactlyInAnyOrder(
                        "ce_id=c-1",
                        "knelpunt_source_topic=complaints.submitted",
                        "knelpunt_source_partition=7",
                        "knelpunt_source_offset=42",
                        "knelpunt_dead_reason=unreadable",
                        "knelpunt_dead_exception=nl.knelpunt.contract.UnreadableException");
    }

    @Test
    void leavesTheHeadersOfTheRecordItselfAlone() {
        DeadLetter.of(SOURCE, KEY, VALUE, headers, new UnreadableException("line 1"));

        assertThat(headers).isEmpty();
    }

    @Test
    void isMadeOfARecordWithoutKeyOrValueToo() {
        var letter = DeadLetter.of(SOURCE, null, null, headers, new UnreadableException("line 1"));

        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
    }

    @Test
    void neverHoldsAMessageOfAnException() {
        var cause = new IllegalStateException("Annabel", new IllegalArgumentException("Annabel"));

        for (var header : DeadLetter.of(SOURCE, KEY, VALUE, headers, cause).headers()) {
            assertThat(new String(header.value(), UTF_8)).doesNotContain("Annabel");
        }
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void hasAReasonFromTheFixedList(Throwable cause, DeadReason reason) {
        assertThat(DeadLetter.reason(cause)).isEqualTo(reason);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new Refused(DeadReason.OTHER_CONTENT), DeadReason.OTHER_CONTENT),
                Arguments.of(new UnreadableException("line 1"), DeadReason.UNREADABLE),
                Arguments.of(new RecordTooLargeException("Annabel"), DeadReason.TOO_LARGE),
                Arguments.of(new IllegalStateException("Annabel"), DeadReason.STAGE_FAILED));
    }
}
