package nl.knelpunt.producer;

import java.util.List;
import java.util.function.Function;

/** What came of reading something: a value, or everything that is wrong with it. */
sealed interface Reading<T> {

    record Good<T>(T value) implements Reading<T> {}

    record Bad<T>(ProblemType type, List<FieldError> errors) implements Reading<T> {
        public Bad {
            errors = List.copyOf(errors);
        }
    }

    static <T> Reading<T> bad(ProblemType type, String detail) {
        return new Bad<>(type, List.of(new FieldError("", detail)));
    }

    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        return switch (this) {
            case Good<T>(var value) -> next.apply(value);
            case Bad<T>(var type, var errors) -> new Bad<>(type, errors);
        };
    }
}
