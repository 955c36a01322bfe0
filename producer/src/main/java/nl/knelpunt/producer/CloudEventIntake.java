package nl.knelpunt.producer;

import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Map;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Envelope;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.OrderProgressed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A CloudEvent in binary mode, whose attributes stand in for what its data leave out. */
final class CloudEventIntake implements HttpIntake {
    /** What an event tells of a field. */
    interface StandIn {
        @Nullable
        String of(CloudEvent event);
    }

    private final String type;
    private final Map<String, StandIn> standIns;

    private CloudEventIntake(Class<? extends Event> event, Map<String, StandIn> standIns) {
        this.type = Envelope.type(event);
        this.standIns = standIns;
    }

    static CloudEventIntake ofComplaints() {
        return new CloudEventIntake(
                ComplaintSubmitted.class,
                Map.of("complaintId", CloudEvent::getId, "submittedAt", CloudEventIntake::time));
    }

    static CloudEventIntake ofMilestones() {
        return new CloudEventIntake(
                OrderProgressed.class, Map.of("orderId", CloudEvent::getSubject, "at", CloudEventIntake::time));
    }

    @Override
    public String name() {
        return "cloudevent";
    }

    @Override
    public boolean takes(Message message) {
        return message.mediaType().equals(JsonIntake.MEDIA_TYPE)
                && (message.headers().containsKey("ce-specversion")
                        || message.headers().containsKey("ce-type"));
    }

    @Override
    public Documents read(Message message) {
        var event = event(message);
        if (!event.getType().equals(type)) {
            throw new ProblemException(ProblemType.INVALID, "ce-type must be " + type);
        }
        var reading = JsonText.read(message.body());
        if (reading instanceof Reading.Good<JsonNode>(ObjectNode data)) {
            standIns.forEach((field, standIn) -> {
                var value = standIn.of(event);
                if (value != null && !data.hasNonNull(field)) {
                    data.put(field, value);
                }
            });
        }
        return Documents.single(Document.of(reading));
    }

    private static CloudEvent event(Message message) {
        try {
            return HttpMessageFactory.createReader(headers -> message.headers().forEach(headers), message.body())
                    .toEvent();
        } catch (CloudEventRWException | IllegalStateException e) {
            // its message may quote a header, so it is not passed on
            throw new ProblemException(
                    ProblemType.INVALID,
                    "the ce-* headers must be those of a CloudEvent 1.0: ce-specversion, ce-id, ce-type, ce-source");
        }
    }

    private static @Nullable String time(CloudEvent event) {
        var time = event.getTime();
        return time == null ? null : time.toString();
    }
}
