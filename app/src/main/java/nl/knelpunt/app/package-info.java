@NullMarked
package nl.knelpunt.app;

import org.jspecify.annotations.NullMarked;
