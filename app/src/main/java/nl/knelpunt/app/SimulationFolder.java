package nl.knelpunt.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.knelpunt.app.simulation.Happening;
import nl.knelpunt.contract.Json;

/** Writes milestones and complaints to files with one JSON object a line. */
final class SimulationFolder implements SimulationSink {
    private final OutputStream orders;
    private final OutputStream complaints;

    SimulationFolder(Path folder) throws IOException {
        orders = open(folder.resolve("orders.ndjson"));
        complaints = open(folder.resolve("complaints.ndjson"));
    }

    @Override
    public void accept(Happening happening) throws IOException {
        var file = switch (happening) {
            case Happening.Progress progress -> orders;
            case Happening.Complaint complaint -> complaints;
        };
        file.write(Json.write(happening.event()));
        file.write('\n');
    }

    @Override
    public void close() throws IOException {
        try (orders;
                complaints) {
            complaints.flush();
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
