@NullMarked
package nl.knelpunt.processor;

import org.jspecify.annotations.NullMarked;
