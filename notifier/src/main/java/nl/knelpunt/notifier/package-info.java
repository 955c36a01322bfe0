@NullMarked
package nl.knelpunt.notifier;

import org.jspecify.annotations.NullMarked;
