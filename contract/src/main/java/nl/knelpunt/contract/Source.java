package nl.knelpunt.contract;

/** A record's place in Kafka. */
public record Source(String topic, int partition, long offset) {
    public Source {
        Required.present("topic", topic);
    }
}
