@NullMarked
package nl.knelpunt.processor.text;

import org.jspecify.annotations.NullMarked;
