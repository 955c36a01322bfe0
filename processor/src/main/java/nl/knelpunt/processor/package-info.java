/** Finds out which step of the shop's process a complaint is about, and names the department that can mend it. */
@NullMarked
package nl.knelpunt.processor;

import org.jspecify.annotations.NullMarked;
