/** Reads texts: words, clauses, features, and a linear model that is trained on the corpus at build time. */
@NullMarked
package nl.knelpunt.processor.text;

import org.jspecify.annotations.NullMarked;
