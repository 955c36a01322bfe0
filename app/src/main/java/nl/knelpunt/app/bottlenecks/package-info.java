/** Where a shop's process sticks, seen over weeks: cells, stretches, problems, and what changes did about them. */
@NullMarked
package nl.knelpunt.app.bottlenecks;

import org.jspecify.annotations.NullMarked;
