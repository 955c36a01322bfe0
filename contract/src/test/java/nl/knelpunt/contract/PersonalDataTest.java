package nl.knelpunt.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events end up in log lines sooner or later; what identifies a person must not. */
class PersonalDataTest {
    private static final String SECRET = "Annabel";
    private static final Set<String> PERSONAL = Set.of(
            "text",
            "words",
            "reference",
            "name",
            "email",
            "phone",
            "segment",
            "takenBy",
            "by",
            "why",
            "what",
            "cause",
            "prevention",
            "carrier",
            "region");

    static List<Class<? extends Event>> types() {
        return Golden.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isNotShownByAnEvent(Class<? extends Event> type) {
        var event = planted(type);

        assertThat(event.toString()).startsWith(type.getSimpleName()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isInNoHeader(Class<? extends Event> type) {
        for (var header :
                Envelope.seal(Topics.SUBMITTED, planted(type), "producer").headers()) {
            assertThat(new String(header.value(), UTF_8)).as(header.key()).doesNotContain(SECRET);
        }
    }

    @Test
    void isNotShownByTheRecordsThatHoldIt() {
        var alert = (AlertRaised) planted(AlertRaised.class);

        assertThat(new ComplaintText(SECRET).toString()).doesNotContain(SECRET);
        assertThat(new Customer(SECRET, SECRET, SECRET, SECRET, SECRET).toString())
                .doesNotContain(SECRET);
        assertThat(alert.complaints().toString()).doesNotContain(SECRET);
    }

    private static Event planted(Class<? extends Event> type) {
        var tree = Golden.tree(type);
        for (var place : JsonPlaces.of(tree)) {
            var name = place.last().getMatchingProperty();
            if (PERSONAL.contains(name) && tree.at(place).isString()) {
                var text = name.equals("text") || name.equals("words") ? SECRET.repeat(30) : SECRET;
                tree = JsonPlaces.changed(tree, place, (parent, field) -> parent.put(field, text));
            }
        }
        return Json.read(Json.write(tree), type);
    }
}
