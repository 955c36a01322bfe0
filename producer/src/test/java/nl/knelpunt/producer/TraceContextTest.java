package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void isTakenAsItIs() {
        var header = "00-" + TRACE + "-" + SPAN + "-01";

        assertThat(TraceContext.of(header)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-" + SPAN + "-01\r\nx: y",
                "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01"
            })
    void isLeftOutIfItIsNone(String header) {
        assertThat(TraceContext.of(header)).isNull();
    }
}
