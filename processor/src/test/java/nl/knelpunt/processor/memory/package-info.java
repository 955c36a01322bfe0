@NullMarked
package nl.knelpunt.processor.memory;

import org.jspecify.annotations.NullMarked;
