package nl.knelpunt.notifier.report;

import java.util.List;

/**
 * Of those who wrote yesterday, who has an answer.
 *
 * @param wrote how many complaints, problem reports and questions came yesterday
 * @param answered how many of them were answered or solved by now
 * @param departments those to which somebody wrote yesterday, by id
 */
public record Answers(long wrote, long answered, List<OfDepartment> departments) {
    public Answers {
        departments = List.copyOf(departments);
    }

    /**
     * One department's.
     *
     * @param department its id
     * @param waiting the oldest first
     */
    public record OfDepartment(String department, long wrote, long answered, Listed<OpenComplaint> waiting) {}
}
