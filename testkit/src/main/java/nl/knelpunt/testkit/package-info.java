@NullMarked
package nl.knelpunt.testkit;

import org.jspecify.annotations.NullMarked;
