/** Whether something has become more frequent, or only looks so by chance. */
@NullMarked
package nl.knelpunt.notifier.trend;

import org.jspecify.annotations.NullMarked;
