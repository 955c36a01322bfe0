package nl.knelpunt.service;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.knelpunt.contract.Json;

/** What a service depends on, and how that is. Thread-safe. */
public final class Health {
    /** How a part is. */
    public enum Status {
        UP,
        /** Something outside is broken and waited for; the service does its work all the same. */
        DEGRADED,
        /** The service cannot do its work now. */
        DOWN
    }

    private final Map<String, Supplier<Status>> checks = new ConcurrentHashMap<>();

    /** @param check asked at each request, so it must be quick */
    public void add(String part, Supplier<Status> check) {
        checks.put(part, check);
    }

    /** The worst of all parts. */
    public Status status() {
        return parts().values().stream().max(Enum::compareTo).orElse(Status.UP);
    }

    /** Each part's status, by name. */
    public Map<String, Status> parts() {
        var parts = new TreeMap<String, Status>();
        checks.forEach((part, check) -> parts.put(part, ask(check)));
        return parts;
    }

    private static Status ask(Supplier<Status> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return Status.DOWN;
        }
    }

    byte[] json() {
        record Answer(Status status, Map<String, Status> parts) {}
        var parts = parts();
        return Json.write(
                new Answer(parts.values().stream().max(Enum::compareTo).orElse(Status.UP), parts));
    }
}
