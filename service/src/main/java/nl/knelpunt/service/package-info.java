/** What every service shares: its life, its settings, its health and metrics, its Kafka Streams, its dead letters. */
@NullMarked
package nl.knelpunt.service;

import org.jspecify.annotations.NullMarked;
