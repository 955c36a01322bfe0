package nl.knelpunt.processor.surge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a cell's last complaints, a sample for its problem.
 *
 * @param orderId null if it is of no known order
 * @param numbers of its attributes' values, by attribute; {@link Attribute#NONE} where there is none
 */
record Recent(long window, String complaintId, @Nullable String orderId, List<Integer> numbers) {}
