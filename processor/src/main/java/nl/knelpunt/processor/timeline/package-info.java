/** Where an order's time went: its milestones, what is usual between them, and what was beyond that. */
@NullMarked
package nl.knelpunt.processor.timeline;

import org.jspecify.annotations.NullMarked;
