/** What the shop as a whole has learnt, held by one task: how long stretches take, and which complaints are one problem. */
@NullMarked
package nl.knelpunt.processor.memory;

import org.jspecify.annotations.NullMarked;
