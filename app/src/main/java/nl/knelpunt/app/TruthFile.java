package nl.knelpunt.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.knelpunt.app.simulation.Scenario;
import nl.knelpunt.app.simulation.TrueComplaint;
import nl.knelpunt.contract.Json;

/** Writes the truth: one JSON object, its complaints as they come, so that their number does not matter. */
final class TruthFile implements AutoCloseable {
    private final OutputStream file;
    private String between = "\n";

    TruthFile(Path path, String name, Scenario scenario, long seed) throws IOException {
        file = new BufferedOutputStream(Files.newOutputStream(path));
        write("{\"scenario\":");
        file.write(Json.write(name));
        write(",\"seed\":" + seed + ",\"from\":");
        file.write(Json.write(scenario.begin()));
        write(",\"until\":");
        file.write(Json.write(scenario.end()));
        write(",\n\"incidents\":");
        file.write(Json.write(scenario.truth()));
        write(",\n\"complaints\":[");
    }

    void add(TrueComplaint complaint) throws IOException {
        write(between);
        between = ",\n";
        file.write(Json.write(complaint));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            write("\n]}\n");
        }
    }

    private void write(String json) throws IOException {
        file.write(json.getBytes(UTF_8));
    }
}
