/** What a shop and each of its departments read in the morning: how yesterday went, and who still waits. */
@NullMarked
package nl.knelpunt.notifier.report;

import org.jspecify.annotations.NullMarked;
