package nl.knelpunt.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.knelpunt.contract.ReceiverSwitched;
import nl.knelpunt.contract.ReceiverSwitched.State;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.service.Publication;
import nl.knelpunt.service.TopicEvents;

/** The topic of which receivers were switched off, and on again. */
final class ReceiverSwitches {
    private final Map<String, Object> kafka;

    /** @param kafka settings for a client */
    ReceiverSwitches(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** @return those that are off, by their ids, with what switched them off */
    Map<String, ReceiverSwitched> off() {
        var last = new TreeMap<String, ReceiverSwitched>();
        TopicEvents.read(
                kafka, Topics.SWITCHED, ReceiverSwitched.class, switched -> last.put(switched.receiver(), switched));
        last.values().removeIf(switched -> switched.state() == State.ON);
        return last;
    }

    /** @throws org.apache.kafka.common.KafkaException if it is not durable */
    void add(ReceiverSwitched switched) {
        Publication.of(kafka, Topics.SWITCHED, Main.SOURCE, List.of(switched));
    }
}
