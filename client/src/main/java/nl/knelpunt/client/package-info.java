/** What a shop on the JVM embeds to send its complaints and order milestones. */
@NullMarked
package nl.knelpunt.client;

import org.jspecify.annotations.NullMarked;
