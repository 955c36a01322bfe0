package nl.knelpunt.app;

import java.io.IOException;
import nl.knelpunt.app.simulation.Happening;

/** Where the events of a simulated shop go. */
interface SimulationSink extends AutoCloseable {
    void accept(Happening happening) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
