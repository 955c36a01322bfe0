/** Takes complaints and order milestones in, over HTTP and from files, and answers once Kafka has them. */
@NullMarked
package nl.knelpunt.producer;

import org.jspecify.annotations.NullMarked;
