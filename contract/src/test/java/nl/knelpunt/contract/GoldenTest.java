package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    static List<Class<? extends Event>> types() {
        return Golden.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isWrittenAgainAsItWasRead(Class<? extends Event> type) {
        var written = Json.MAPPER.readTree(Json.write(Golden.event(type)));

        assertThat(written).isEqualTo(Golden.tree(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void passesItsSchema(Class<? extends Event> type) {
        assertThat(Schemas.problems(type, Golden.tree(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void givesEqualBytesForEqualContent(Class<? extends Event> type) {
        assertThat(Json.write(Golden.event(type))).isEqualTo(Json.write(Golden.event(type)));
    }
}
