package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitCommandTest {
    @ParameterizedTest
    @CsvSource({"--zone,Europe/Amsterdam", "--config,knelpunt.yaml"})
    void refusesWhatHasNoMeaningForComplaints(String option, String value) {
        var run = CommandRun.of("submit", option, value, "complaints.csv");

        assertThat(run.exitCode()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains(option + " goes with --orders");
    }
}
