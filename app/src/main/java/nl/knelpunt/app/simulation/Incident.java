package nl.knelpunt.app.simulation;

/** Something that breaks, and where that shows: at a step, with a fault. */
sealed interface Incident {
    String DELAY = "delay";

    String id();

    String step();

    String fault();

    Scope scope();

    /** Whether it begins with nothing and grows from day to day. */
    default boolean grows() {
        return switch (this) {
            case MoreComplaints more -> more.course().perDay() > 0;
            case SlowerStretch slower -> slower.course().perDay() > 0;
            case Outage _ -> false;
        };
    }

    /** More complaints about one cell. */
    record MoreComplaints(String id, String step, String fault, Scope scope, Course course) implements Incident {}

    /** A piece of the way takes longer; the complaints come from those whose order is late. */
    record SlowerStretch(String id, Leg leg, Scope scope, Course course) implements Incident {
        @Override
        public String step() {
            return leg.step();
        }

        @Override
        public String fault() {
            return DELAY;
        }
    }

    /**
     * Nothing goes on at a step.
     *
     * @param writes the share of the customers whose order stands still that complain of it, 0 to 1
     */
    record Outage(String id, String step, String fault, Scope scope, double writes) implements Incident {}
}
