package nl.knelpunt.processor.surge;

import java.util.List;

/**
 * One of a cell's last complaints, a sample for its problem.
 *
 * @param numbers of its attributes' values, by attribute; {@link Attribute#NONE} where there is none
 */
record Recent(long window, String complaintId, List<Integer> numbers) {}
