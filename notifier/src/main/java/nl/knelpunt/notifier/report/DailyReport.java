package nl.knelpunt.notifier.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How yesterday went, and the night. It holds no customer's name.
 *
 * @param date local to the shop; what is reported is the day before, and this one until {@code until}
 * @param until the first moment after what is reported
 * @param shop all departments together
 * @param departments by id: the configured ones, and those of which there is something to tell
 */
public record DailyReport(
        LocalDate date, Instant until, DepartmentDay shop, List<DepartmentDay> departments, Answers answers) {
    public DailyReport {
        departments = List.copyOf(departments);
    }

    /**
     * What concerns a department.
     *
     * @throws IllegalArgumentException if there is no such department
     */
    public DepartmentDay of(String department) {
        return departments.stream()
                .filter(day -> department.equals(day.department()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such department"));
    }

    /** Those who wrote to a department; nobody if nobody did. */
    Answers.OfDepartment answersOf(String department) {
        return answers.departments().stream()
                .filter(of -> of.department().equals(department))
                .findFirst()
                .orElseGet(() -> new Answers.OfDepartment(department, 0, 0, new Listed<>(List.of(), 0)));
    }
}
