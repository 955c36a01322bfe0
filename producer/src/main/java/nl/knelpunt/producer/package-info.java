@NullMarked
package nl.knelpunt.producer;

import org.jspecify.annotations.NullMarked;
