@NullMarked
package nl.knelpunt.client;

import org.jspecify.annotations.NullMarked;
