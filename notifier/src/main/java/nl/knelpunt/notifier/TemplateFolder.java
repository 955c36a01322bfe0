package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knelpunt.contract.ConfigurationProblem;
import org.jspecify.annotations.Nullable;

/**
 * Templates by the names of their files: KIND.MEDIUM, or KIND.LANGUAGE.MEDIUM for one language only; and what they include,
 * of a name of its own after an underscore.
 */
final class TemplateFolder {
    private static final int MOST_BYTES = 256 * 1024;
    private static final List<String> SHIPPED = List.of("_head.html", "_buttons.html", "_facts.html", "_foot.html");

    private static final Pattern NAME = Pattern.compile("(?:%s|_[A-Za-z0-9-]+)(?:\\.(?:%s))?\\.(?:%s)"
            .formatted(
                    any(Arrays.stream(TemplateKind.values()).map(TemplateKind::label)),
                    any(Arrays.stream(Language.values()).map(Language::code)),
                    any(Arrays.stream(Medium.values()).map(Medium::extension))));

    private final Map<String, TemplateFile> files = new TreeMap<>();
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private TemplateFolder() {}

    /** What Knelpunt brings along. */
    static TemplateFolder shipped() {
        var shipped = new TemplateFolder();
        Stream.concat(
                        SHIPPED.stream(),
                        Arrays.stream(TemplateKind.values())
                                .flatMap(kind -> Arrays.stream(Medium.values())
                                        .map(medium -> kind.label() + "." + medium.extension())))
                .forEach(name -> shipped.files.put(name, new TemplateFile(name, resource(name), false)));
        return shipped;
    }

    /** A shop's own. What cannot be read is a problem, and left out. */
    static TemplateFolder of(Path folder) {
        var own = new TemplateFolder();
        if (!Files.isDirectory(folder)) {
            own.add(folder, "is no folder: make it, or take \"templates\" out of the configuration");
            return own;
        }
        try (var found = Files.list(folder)) {
            found.sorted().filter(file -> !isHidden(file)).forEach(own::read);
        } catch (IOException | UncheckedIOException e) {
            own.add(folder, "cannot be listed: let the notifier read it");
        }
        return own;
    }

    List<ConfigurationProblem> problems() {
        return List.copyOf(problems);
    }

    Collection<TemplateFile> files() {
        return files.values();
    }

    /** @param name a kind, or with its underscore what is included */
    @Nullable
    TemplateFile find(String name, Language language, Medium medium) {
        var own = files.get(name + "." + language.code() + "." + medium.extension());
        return own != null ? own : files.get(name + "." + medium.extension());
    }

    private void read(Path file) {
        if (!NAME.matcher(file.getFileName().toString()).matches()) {
            add(
                    file,
                    "is no template's name: those are KIND.MEDIUM or KIND.LANGUAGE.MEDIUM, with a kind of %s, a language of %s and a medium of %s; and _NAME.MEDIUM or _NAME.LANGUAGE.MEDIUM for what others include"
                            .formatted(
                                    list(Arrays.stream(TemplateKind.values()).map(TemplateKind::label)),
                                    list(Arrays.stream(Language.values()).map(Language::code)),
                                    list(Arrays.stream(Medium.values()).map(Medium::extension))));
            return;
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                add(file, "is larger than 256 KiB");
            } else {
                var template = new TemplateFile(file.toString(), Files.readString(file, UTF_8), true);
                files.put(file.getFileName().toString(), template);
            }
        } catch (IOException e) {
            add(file, "cannot be read: it must be a file of text in UTF-8 that the notifier may read");
        }
    }

    private void add(Path file, String message) {
        problems.add(new ConfigurationProblem(file.toString(), 1, 1, message));
    }

    /** What editors and file systems leave behind. */
    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static String resource(String name) {
        try (var in = TemplateFolder.class.getResourceAsStream("templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String any(Stream<String> words) {
        return words.collect(Collectors.joining("|"));
    }

    private static String list(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
