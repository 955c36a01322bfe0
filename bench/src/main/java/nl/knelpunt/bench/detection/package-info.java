/** Measures what is found of what breaks in simulated shops, when, where, and what is found that is not there. */
@NullMarked
package nl.knelpunt.bench.detection;

import org.jspecify.annotations.NullMarked;
