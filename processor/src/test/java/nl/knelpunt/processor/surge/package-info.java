@NullMarked
package nl.knelpunt.processor.surge;

import org.jspecify.annotations.NullMarked;
