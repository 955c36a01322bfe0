package nl.knelpunt.processor.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Labelled texts, single clauses, and lists of phrases: what a model learns from.
 *
 * @param clauses that belong to no text
 * @param languages texts of which only the language is known
 */
record Corpus(
        List<LabelledText> texts,
        List<LabelledClause> clauses,
        List<TextInLanguage> languages,
        List<Phrases.Entry> phrases) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads {@code clauses-*.jsonl}, {@code languages.jsonl}, other {@code *.jsonl}, {@code concepts-*.tsv} and {@code lexicon-*.tsv} of a directory, in the order of their names. */
    static Corpus read(Path directory) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        List<LabelledClause> clauses = new ArrayList<>();
        List<TextInLanguage> languages = new ArrayList<>();
        List<Phrases.Entry> phrases = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(directory)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.startsWith("clauses-")) {
                clauses.addAll(read(file, LabelledClause.class));
            } else if (name.equals("languages.jsonl")) {
                languages.addAll(read(file, TextInLanguage.class));
            } else if (name.endsWith(".jsonl")) {
                texts.addAll(texts(file));
            } else if (name.endsWith(".tsv")) {
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split("\t", -1);
                    phrases.add(cells.length == 2 ? new Phrases.Entry(cells[0], cells[1]) : lexicon(cells));
                }
            }
        }
        return new Corpus(texts, clauses, languages, phrases);
    }

    private static Phrases.Entry lexicon(String[] cells) {
        String strength = Integer.parseInt(cells[3]) >= 4 ? "strong" : "weak";
        return new Phrases.Entry(cells[2] + '/' + strength, cells[0]);
    }

    static List<LabelledText> texts(Path file) throws IOException {
        return read(file, LabelledText.class);
    }

    private static <T> List<T> read(Path file, Class<T> type) throws IOException {
        List<T> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            entries.add(JSON.readValue(line, type));
        }
        return entries;
    }
}
