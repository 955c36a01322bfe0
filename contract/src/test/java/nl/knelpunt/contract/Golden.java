package nl.knelpunt.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The files that describe an event type, and that ship in the jar: a schema and an example. */
final class Golden {
    private Golden() {}

    static List<Class<? extends Event>> types() {
        return Stream.of(Event.class.getPermittedSubclasses())
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList();
    }

    static JsonNode tree(Class<? extends Event> type) {
        return Json.MAPPER.readTree(resource(path("golden", type)));
    }

    static Event event(Class<? extends Event> type) {
        return Json.read(resource(path("golden", type)), type);
    }

    static String path(String folder, Class<? extends Event> type) {
        return folder + "/" + Envelope.type(type).replaceAll("nl\\.knelpunt\\.(.*)\\.v1", "$1") + ".json";
    }

    static byte[] resource(String path) {
        try (var in = Event.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("there is no " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
