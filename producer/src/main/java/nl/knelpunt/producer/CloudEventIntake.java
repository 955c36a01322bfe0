package nl.knelpunt.producer;

import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A CloudEvent in binary mode, whose id and time stand in for the complaint's where that has none. */
final class CloudEventIntake implements HttpIntake {
    private static final String TYPE = Envelope.type(ComplaintSubmitted.class);

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
        if (!event.getType().equals(TYPE)) {
            throw new ProblemException(ProblemType.INVALID, "ce-type must be " + TYPE);
        }
        var reading = JsonText.read(message.body());
        if (reading instanceof Reading.Good<JsonNode>(ObjectNode complaint)) {
            fill(complaint, "complaintId", event.getId());
            var time = event.getTime();
            if (time != null) {
                fill(complaint, "submittedAt", time.toString());
            }
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

    private static void fill(ObjectNode complaint, String field, String value) {
        var present = complaint.get(field);
        if (present == null || present.isNull()) {
            complaint.put(field, value);
        }
    }
}
