package nl.knelpunt.contract;

/** A cell of the two axes, with the department that has it. */
public record Placement(String step, String fault, String department) {
    public Placement {
        Required.present("step", step);
        Required.present("fault", fault);
        Required.present("department", department);
    }
}
