/** Sees when many complaints are one problem: counts them, judges the counts against what is usual, opens and closes problems. */
@NullMarked
package nl.knelpunt.processor.surge;

import org.jspecify.annotations.NullMarked;
