/** Measures what Knelpunt claims of its speed, each figure beside its yardstick in the same run. */
@NullMarked
package nl.knelpunt.bench;

import org.jspecify.annotations.NullMarked;
