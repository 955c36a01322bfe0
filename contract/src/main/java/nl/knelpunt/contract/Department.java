package nl.knelpunt.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can mend something.
 *
 * @param name what people call it
 * @param language of its alerts: nl or en
 * @param receivers ids of the receivers that hear on its behalf
 * @param calendar name of the calendar in which it works; null for always
 */
public record Department(
        String id,
        String name,
        String language,
        List<String> receivers,
        @Nullable String calendar) {
    /** One that always works. */
    public Department(String id, String name, String language, List<String> receivers) {
        this(id, name, language, receivers, null);
    }

    public Department {
        receivers = List.copyOf(receivers);
    }
}
