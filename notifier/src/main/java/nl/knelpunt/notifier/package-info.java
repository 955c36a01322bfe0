/** Decides who must hear of a complaint, when and over what, and writes that down; then delivers what was decided. */
@NullMarked
package nl.knelpunt.notifier;

import org.jspecify.annotations.NullMarked;
