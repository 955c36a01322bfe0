package nl.knelpunt.app;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.ComplaintCorrected;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Placement;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.processor.text.OwnLabels;
import nl.knelpunt.service.TopicEvents;

/** What people corrected, with the texts that it was about. */
final class Corrections {
    private final Map<String, Object> kafka;
    private final Journey journey;

    /**
     * @param kafka settings for a client
     * @param journey whose steps and faults may be taught: a correction may be older than the journey
     */
    Corrections(Map<String, Object> kafka, Journey journey) {
        this.kafka = kafka;
        this.journey = journey;
    }

    /** The labels and one more for each corrected complaint that is still kept; of several corrections the last one counts. */
    OwnLabels addTo(OwnLabels labels) {
        var last = new LinkedHashMap<String, ComplaintCorrected>();
        TopicEvents.read(kafka, Topics.CORRECTED, ComplaintCorrected.class, corrected -> {
            last.merge(
                    corrected.complaintId(),
                    corrected,
                    (one, other) -> other.correctedAt().isBefore(one.correctedAt()) ? one : other);
        });
        var texts = new HashMap<String, ComplaintClassified>();
        TopicEvents.read(kafka, Topics.CLASSIFIED, ComplaintClassified.class, classified -> {
            if (last.containsKey(classified.complaintId())) {
                texts.put(classified.complaintId(), classified);
            }
        });
        var all = labels;
        for (var corrected : last.values()) {
            var classified = texts.get(corrected.complaintId());
            if (classified != null && isKnown(corrected.to())) {
                all = all.with(
                        classified.complaint().text().value(),
                        classified.language(),
                        corrected.to().step(),
                        corrected.to().fault());
            }
        }
        return all;
    }

    private boolean isKnown(Placement to) {
        return (journey.step(to.step()).isPresent() || isReserved(to.step()))
                && (journey.fault(to.fault()).isPresent() || isReserved(to.fault()));
    }

    private static boolean isReserved(String label) {
        return label.equals(Journey.NONE) || label.equals(Journey.UNCLEAR);
    }
}
