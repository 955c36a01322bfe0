package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.knelpunt.testkit.Broker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WholeTopicIT {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    @Test
    void tellsATopicThatIsMissingFromOneThatIsEmpty() {
        assertThatThrownBy(() -> WholeTopic.read(BROKER.settings(), "no.such.topic", record -> {}))
                .isInstanceOf(UsageException.class)
                .hasMessage("topic no.such.topic is missing: run knelpunt topics create");
    }
}
