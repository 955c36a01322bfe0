/** Finds and hides personal data in what customers write. */
@NullMarked
package nl.knelpunt.service.personal;

import org.jspecify.annotations.NullMarked;
