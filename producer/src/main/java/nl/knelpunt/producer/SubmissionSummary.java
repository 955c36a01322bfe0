package nl.knelpunt.producer;

import java.util.List;

/**
 * What became of a file's rows; of those that tell of several milestones, what became of each.
 *
 * @param accepted rows that are durable
 * @param refused rows that are not what they should be
 * @param failed rows that Kafka did not take: submit the file again, nothing is made twice
 * @param complete false if it was given up, since Kafka took none of many rows in a row; later rows were not tried
 * @param reports the first {@value SubmissionTally#MOST_REPORTS} rows that were refused or failed, in the order of their lines
 */
public record SubmissionSummary(long accepted, long refused, long failed, boolean complete, List<RowReport> reports) {

    public SubmissionSummary {
        reports = List.copyOf(reports);
    }
}
