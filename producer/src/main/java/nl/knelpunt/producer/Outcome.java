package nl.knelpunt.producer;

import java.util.List;

/** What became of one thing that a request brought. */
sealed interface Outcome {
    int status();

    /** It is durable. */
    record Accepted(String id) implements Outcome {
        @Override
        public int status() {
            return 202;
        }
    }

    record Refused(ProblemType type, List<FieldError> errors) implements Outcome {
        @Override
        public int status() {
            return type.status();
        }
    }

    /** Nobody knows whether it is durable. */
    record Unwritten(String id) implements Outcome {
        @Override
        public int status() {
            return ProblemType.UNAVAILABLE.status();
        }
    }
}
