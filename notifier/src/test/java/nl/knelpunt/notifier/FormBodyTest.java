package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {
    @Test
    void readsWhatABrowserSends() {
        assertThat(FormBody.fields("by=Jos%C3%A9+de+Boer&cause=1%2B1%3D2&step=".getBytes(UTF_8)))
                .contains(Map.of("by", "José de Boer", "cause", "1+1=2", "step", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "by", "{\"by\":\"x\"}", "by=%zz", "by=%C3", "by=%ff", "by=é", "by=a&by=b", "by=a&&cause=b"})
    void refusesWhatIsNoForm(String body) {
        assertThat(FormBody.fields(body.getBytes(UTF_8))).isEmpty();
    }
}
