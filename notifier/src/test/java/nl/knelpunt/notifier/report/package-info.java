@NullMarked
package nl.knelpunt.notifier.report;

import org.jspecify.annotations.NullMarked;
