package nl.knelpunt.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Json;
import nl.knelpunt.processor.Classifier;
import nl.knelpunt.processor.Classifiers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "What knelpunt train made. Default: the shipped one.")
    private @Nullable Path model;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What the customer wrote.")
    private @Nullable String text;

    @Override
    public Integer call() throws IOException {
        var classifier = model == null ? Classifiers.shipped() : Classifiers.read(model);
        var journey = config.journey();
        if (text == null) {
            return classifyLines(classifier, journey);
        }
        System.out.println(VerdictCard.of(text, classifier.classify(text, null), journey));
        return Main.FINE;
    }

    private static int classifyLines(Classifier classifier, Journey journey) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var findings = 0;
        var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        var number = 0L;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            var node = parse(line);
            if (node != null && node.hasNonNull("id") && node.path("text").isString()) {
                var language = node.path("language").asString(null);
                var verdict = classifier.classify(node.path("text").asString(), language);
                var answer = ClassifiedLine.of(node.path("id"), verdict, journey);
                out.println(new String(Json.write(answer), StandardCharsets.UTF_8));
            } else if (!line.isBlank()) {
                findings++;
                System.err.println("line " + number + ": no JSON object with id and text");
            }
        }
        out.flush();
        return findings == 0 ? Main.FINE : Main.FINDING;
    }

    private static @Nullable JsonNode parse(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            return null;
        }
    }
}
