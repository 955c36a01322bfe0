package nl.knelpunt.contract;

import java.time.Instant;

/** A fact that travels over Kafka. Its JSON is its record components; its envelope is a CloudEvent, see {@link Envelope}. */
public sealed interface Event
        permits ComplaintSubmitted,
                ComplaintClassified,
                ComplaintRepeated,
                ComplaintCorrected,
                ComplaintHandled,
                OrderProgressed,
                NormLearnt,
                BottleneckDetected,
                InterventionMade,
                AlertRaised,
                HeldBack,
                AlertDelivered,
                ReceiverSwitched,
                AlertAnswered,
                SilenceMade {

    /** The record's key, which is also the CloudEvent's subject: what has one key stays in order. */
    String key();

    /** Identifies the event within its source; the same for a repeat of it. */
    String eventId();

    /** When it happened. */
    Instant occurredAt();
}
