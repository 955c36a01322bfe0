package nl.knelpunt.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@Command(
        name = "classify",
        description = {
            "Classifies one text for people; or JSON Lines on standard input, each with id and text, into JSON Lines.",
            "Needs no Kafka. Exit code 1 if a line had no id and text."
        },
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    /** Some editors begin files with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "What the customer wrote, in quotes.")
    private List<String> texts = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (texts.size() > 1) {
            throw new UsageException("these are " + texts.size() + " texts: put one text in quotes");
        }
        var classifier = model.read();
        var journey = config.journey();
        if (texts.isEmpty()) {
            return classifyLines(classifier, journey);
        }
        var text = texts.getFirst();
        System.out.println(VerdictCard.of(text, classifier.classify(text, null), journey));
        return Main.FINE;
    }

    private static int classifyLines(Classifier classifier, Journey journey) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var findings = 0;
        var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        var today = LocalDate.now(ZoneOffset.UTC);
        var number = 0L;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            var node = parse(number == 1 ? withoutMark(line) : line);
            if (node != null && node.hasNonNull("id") && node.path("text").isString()) {
                var text = node.path("text").asString();
                var verdict = classifier.classify(text, node.path("language").asString(null));
                var answer = ClassifiedLine.of(node.path("id"), text, verdict, journey, today);
                out.println(new String(Json.write(answer), StandardCharsets.UTF_8));
            } else if (!line.isBlank()) {
                findings++;
                System.err.println("line " + number + ": no JSON object with id and text");
            }
            if (!in.ready()) {
                out.flush(); // who sends one line and waits is answered
            }
        }
        out.flush();
        return findings == 0 ? Main.FINE : Main.FINDING;
    }

    private static String withoutMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }

    private static @Nullable JsonNode parse(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            return null;
        }
    }
}
