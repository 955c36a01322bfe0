package nl.knelpunt.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shop's own process, as its customers go through it.
 *
 * @param steps where it can go wrong
 * @param faults what can be wrong
 * @param milestones what an order passes, in their order
 * @param aliases what the shop itself calls milestones, each with the milestone that it stands for
 * @param stretches what lies between two milestones, each with the step that owns it
 * @param attributes names of what orders have in common that may explain their troubles, such as carrier
 */
public record Journey(
        List<Step> steps,
        List<Fault> faults,
        List<String> milestones,
        Map<String, String> aliases,
        List<Stretch> stretches,
        List<String> attributes) {
    /** On either axis: no problem. */
    public static final String NONE = "none";

    /** On either axis: a problem that cannot be placed. */
    public static final String UNCLEAR = "unclear";

    /** The department of what cannot be placed. */
    public static final String TRIAGE = "triage";

    /**
     * @param department id of the department that can mend it
     * @param wrongDepartmentCost what it costs to send a complaint here in vain, measured in looks by a person; above 0
     * @param after the milestone before which nobody has a reason to complain of it; null if there is none
     * @param names what people call it, by language
     */
    public record Step(
            String id,
            String department,
            double wrongDepartmentCost,
            @Nullable String after,
            Map<String, String> names) {
        /** Where nobody says: a complaint goes its way if that is right one time in three. */
        public static final double DEFAULT_WRONG_DEPARTMENT_COST = 1.5;

        public Step {
            if (!(wrongDepartmentCost > 0)) {
                throw new IllegalArgumentException("wrongDepartmentCost must be above 0");
            }
            names = Map.copyOf(names);
        }
    }

    /**
     * @param waiting how often who complains of it has waited too long, 0 to 1: so far an order's timeline bears on it
     * @param names what people call it, by language
     */
    public record Fault(String id, double waiting, Map<String, String> names) {
        /** Where nobody says. */
        public static final double DEFAULT_WAITING = 0.2;

        public Fault {
            if (!(waiting >= 0 && waiting <= 1)) {
                throw new IllegalArgumentException("waiting must be from 0 to 1");
            }
            names = Map.copyOf(names);
        }
    }

    /**
     * Where an order's time goes.
     *
     * @param from the milestone with which it begins
     * @param to the milestone with which it ends, later in the journey
     * @param step id of the journey step that owns it
     * @param calendar name of the shop's calendar whose hours count; null if all time counts
     * @param names what people call it, by language
     */
    public record Stretch(
            String id,
            String from,
            String to,
            String step,
            @Nullable String calendar,
            Map<String, String> names) {
        public Stretch {
            names = Map.copyOf(names);
        }
    }

    /** One whose orders are not followed. */
    public Journey(List<Step> steps, List<Fault> faults, List<String> milestones) {
        this(steps, faults, milestones, Map.of(), List.of(), List.of());
    }

    public Journey {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
        milestones = List.copyOf(milestones);
        aliases = Map.copyOf(aliases);
        stretches = List.copyOf(stretches);
        attributes = List.copyOf(attributes);
    }

    /** @return the milestone that a name stands for, its own or the shop's; empty if it stands for none */
    public Optional<String> milestone(String name) {
        return Optional.of(aliases.getOrDefault(name, name)).filter(milestones::contains);
    }

    /** @return the department that owns a step; triage for what is on no step */
    public String departmentOf(String step) {
        return step(step).map(Step::department).orElse(TRIAGE);
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    public Optional<Fault> fault(String id) {
        return faults.stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
