package nl.knelpunt.app;

import nl.knelpunt.testkit.Broker;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelineIT extends PipelineScenario {
    @RegisterExtension
    static final Broker BROKER = Broker.ofOne();

    @Override
    String bootstrapServers() {
        return BROKER.bootstrapServers();
    }
}
