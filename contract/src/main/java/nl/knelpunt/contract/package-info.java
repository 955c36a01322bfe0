/**
 * What travels between Knelpunt's services and to a shop's own systems: the events, the topics, their JSON and envelope,
 * the journey, and the shop's configuration file.
 */
@NullMarked
package nl.knelpunt.contract;

import org.jspecify.annotations.NullMarked;
