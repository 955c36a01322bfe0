package nl.knelpunt.processor.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knelpunt.contract.Journey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads labelled texts, and refuses what would teach nonsense. */
final class OwnLabelsReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> EXPERIENCES = Set.of("below", "as_expected", "above");

    /** How the product's own texts are marked; a shop's clauses are marked by the model. */
    private static final String FOR_THE_CORPUS = "clauses";

    private static final Set<String> LANGUAGES = Stream.concat(
                    Stream.of(Language.UNDETERMINED), Stream.of(Locale.getISOLanguages()))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KINDS = Set.of("complaint", "problem_report", "question", "praise", "other");

    private final Journey journey;
    private final List<LabelledText> texts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> lineOfId = new HashMap<>();
    private final Map<String, Labels> labelsOfText = new HashMap<>();

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
        List<String> lines = LabelFile.lines(file, problems);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(file + ":" + (i + 1), lines.get(i));
            }
        }
    }

    private void line(String place, String line) {
        ObjectNode node = parse(line);
        if (node == null) {
            problems.add(place + ": no JSON object");
            return;
        }
        int before = problems.size();
        LabelShapes.problems(node).forEach(problem -> problems.add(place + ": " + problem));
        if (problems.size() == before) {
            labels(place, node);
        }
        if (problems.size() == before) {
            texts.add(LabelledText.of(node.without(FOR_THE_CORPUS)));
        }
    }

    private static @Nullable ObjectNode parse(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode node ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private void labels(String place, JsonNode node) {
        String text = said(node, "text");
        if (text.isBlank()) {
            problems.add(place + ": no text");
        }
        String step = said(node, "step");
        check(place, "step", step, this::isStep, true);
        all(node, "steps").forEach(one -> check(place, "steps", one, this::isStep, true));
        String fault = said(node, "fault");
        check(place, "fault", fault, this::isFault, false);
        all(node, "faults").forEach(one -> check(place, "faults", one, this::isFault, true));
        holdsTheMainOne(place, "step", step, node.path("steps"));
        holdsTheMainOne(place, "fault", fault, node.path("faults"));
        check(place, "lang", said(node, "lang"), LANGUAGES::contains, false);
        check(place, "experience", said(node, "experience"), EXPERIENCES::contains, false);
        check(place, "kind", said(node, "kind"), KINDS::contains, false);
        all(node, "praised").forEach(one -> check(place, "praised", one, this::isPraised, true));
        repeated(place, said(node, "id"), text, step, fault);
    }

    /** What a field says, or nothing. */
    private static String said(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private void check(String place, String field, String value, Predicate<String> isKnown, boolean isRequired) {
        if (value.isEmpty() ? isRequired : !isKnown.test(value)) {
            problems.add(place + (value.isEmpty() ? ": no " + field : ": unknown " + field + " \"" + value + "\""));
        }
    }

    /** Of a text that complains of something, the main problem is one of all; none and unclear have no others. */
    private void holdsTheMainOne(String place, String field, String main, JsonNode all) {
        if (!all.isArray() || main.isEmpty()) {
            return;
        }
        boolean named = !isReserved(main);
        boolean holds = all.valueStream().anyMatch(one -> one.asString("").equals(main));
        if (named ? !holds : all.size() > (holds ? 1 : 0)) {
            problems.add(place + ": " + field + " is \"" + main + "\", and " + field + "s "
                    + (named ? "does not hold it" : "holds others"));
        }
    }

    private void repeated(String place, String id, String text, String step, String fault) {
        String sameId = id.isEmpty() ? null : lineOfId.putIfAbsent(id, place);
        if (sameId != null) {
            problems.add(place + ": the same id as " + sameId);
        }
        if (!text.isBlank()) {
            Labels labels = new Labels(place, step, fault);
            Labels other = labelsOfText.get(text);
            if (other == null || other.fault().isEmpty()) {
                labelsOfText.put(text, labels);
            }
            if (other != null && labels.contradict(other)) {
                problems.add(place + ": the same text as " + other.place() + ", labelled " + labels.named()
                        + " here and " + other.named() + " there");
            }
        }
    }

    /** How a text was labelled, and where. */
    private record Labels(String place, String step, String fault) {
        /** Who says nothing of the fault contradicts nobody about it. */
        boolean contradict(Labels other) {
            return !step.equals(other.step)
                    || (!fault.isEmpty() && !other.fault.isEmpty() && !fault.equals(other.fault));
        }

        String named() {
            return fault.isEmpty() ? step : step + "/" + fault;
        }
    }

    private static boolean isReserved(String label) {
        return label.equals(Journey.NONE) || label.equals(Journey.UNCLEAR);
    }

    private boolean isStep(String id) {
        return isReserved(id) || journey.step(id).isPresent();
    }

    private boolean isFault(String id) {
        return isReserved(id) || journey.fault(id).isPresent();
    }

    private boolean isPraised(String id) {
        return id.equals(Details.ALL) || journey.step(id).isPresent();
    }

    private static Set<String> all(JsonNode node, String field) {
        Set<String> values = new HashSet<>();
        node.path(field).forEach(value -> values.add(value.asString("")));
        return values;
    }
}
