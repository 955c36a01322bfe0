package nl.knelpunt.processor.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.knelpunt.contract.Journey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled texts, and refuses what would teach nonsense. */
final class OwnLabelsReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> EXPERIENCES = Set.of("below", "as_expected", "above");
    private static final Set<String> KINDS = Set.of("complaint", "problem_report", "question", "praise", "other");

    private final Journey journey;
    private final List<LabelledText> texts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> lineOfId = new HashMap<>();
    private final Map<String, String> lineOfText = new HashMap<>();
    private final Map<String, String> labelsOfText = new HashMap<>();

    private OwnLabelsReader(Journey journey) {
        this.journey = journey;
    }

    static OwnLabels read(List<Path> files, Journey journey) {
        OwnLabelsReader reader = new OwnLabelsReader(journey);
        for (Path file : files) {
            reader.read(file);
        }
        if (reader.texts.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.add("there is no text in " + files);
        }
        if (!reader.problems.isEmpty()) {
            throw new TrainingException(reader.problems);
        }
        return new OwnLabels(reader.texts);
    }

    private void read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            problems.add(file + ": is not UTF-8");
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(file.getFileName() + ":" + (i + 1), lines.get(i));
            }
        }
    }

    private void line(String place, String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            problems.add(place + ": no JSON object");
            return;
        }
        int before = problems.size();
        String text = node.path("text").asString("");
        if (text.isBlank()) {
            problems.add(place + ": no text");
        }
        String step = node.path("step").asString("");
        check(place, "step", step, this::isStep, true);
        all(node, "steps").forEach(one -> check(place, "steps", one, this::isStep, true));
        String fault = node.path("fault").asString("");
        check(place, "fault", fault, this::isFault, false);
        all(node, "faults").forEach(one -> check(place, "faults", one, this::isFault, true));
        check(place, "experience", node.path("experience").asString(""), EXPERIENCES::contains, false);
        check(place, "kind", node.path("kind").asString(""), KINDS::contains, false);
        repeated(place, node.path("id").asString(""), text, step + "/" + fault);
        if (problems.size() == before) {
            texts.add(LabelledText.of(node));
        }
    }

    private void check(String place, String field, String value, Predicate<String> isKnown, boolean isRequired) {
        if (value.isEmpty() ? isRequired : !isKnown.test(value)) {
            problems.add(place + (value.isEmpty() ? ": no " + field : ": unknown " + field + " \"" + value + "\""));
        }
    }

    private void repeated(String place, String id, String text, String labels) {
        String sameId = id.isEmpty() ? null : lineOfId.putIfAbsent(id, place);
        if (sameId != null) {
            problems.add(place + ": the same id as " + sameId);
        }
        String sameText = lineOfText.putIfAbsent(text, place);
        String other = labelsOfText.putIfAbsent(text, labels);
        if (other != null && !other.equals(labels)) {
            problems.add(place + ": the same text as " + sameText + ", labelled " + labels + " here and " + other
                    + " there");
        }
    }

    private boolean isStep(String id) {
        return id.equals(Journey.NONE)
                || id.equals(Journey.UNCLEAR)
                || journey.step(id).isPresent();
    }

    private boolean isFault(String id) {
        return id.equals(Journey.NONE)
                || id.equals(Journey.UNCLEAR)
                || journey.fault(id).isPresent();
    }

    private static Set<String> all(JsonNode node, String field) {
        Set<String> values = new HashSet<>();
        node.path(field).forEach(value -> values.add(value.asString("")));
        return values;
    }
}
