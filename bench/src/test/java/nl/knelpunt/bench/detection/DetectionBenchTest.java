package nl.knelpunt.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DetectionBenchTest {
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new DetectionBench()).setErr(new PrintWriter(err));

    @Test
    void tellsWhichScenariosThereAreWhereOneIsNot() {
        assertThat(command.execute("--scenario", "nowhere.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot read nowhere.yaml", "small-shop");
    }

    @Test
    void wantsARunAtLeast() {
        assertThat(command.execute("--seeds", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--seeds must be at least 1");
    }
}
