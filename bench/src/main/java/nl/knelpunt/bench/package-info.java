@NullMarked
package nl.knelpunt.bench;

import org.jspecify.annotations.NullMarked;
