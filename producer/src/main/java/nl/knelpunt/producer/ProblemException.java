package nl.knelpunt.producer;

/** A request is refused as a whole. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final String detail;

    ProblemException(ProblemType type, String detail) {
        super(type.name(), null, false, false);
        this.type = type;
        this.detail = detail;
    }

    ProblemType type() {
        return type;
    }

    Problem problem() {
        return Problem.of(type, detail);
    }
}
