package nl.knelpunt.contract;

import java.util.List;

/**
 * Who can mend something.
 *
 * @param name what people call it
 * @param language of its alerts: nl or en
 * @param receivers ids of the receivers that hear on its behalf
 */
public record Department(String id, String name, String language, List<String> receivers) {
    public Department {
        receivers = List.copyOf(receivers);
    }
}
