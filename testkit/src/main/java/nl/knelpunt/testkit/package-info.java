/** What tests of several modules need: a real broker, and a way to read what is in its topics. */
@NullMarked
package nl.knelpunt.testkit;

import org.jspecify.annotations.NullMarked;
