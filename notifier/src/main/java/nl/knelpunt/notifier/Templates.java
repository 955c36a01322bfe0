package nl.knelpunt.notifier;

import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.knelpunt.contract.ConfigurationProblem;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Health;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates of a shop, compiled once. Where its own cannot be used the shipped one takes its place: an alert always goes
 * out. Thread-safe.
 */
public final class Templates {
    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    /** Far more than the largest summary takes. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Map<Place, Layout> layouts = new HashMap<>();
    private final Set<ConfigurationProblem> problems = new LinkedHashSet<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    private Templates(TemplateFolder shipped, @Nullable TemplateFolder own) {
        var used = new HashSet<TemplateFile>();
        if (own != null) {
            problems.addAll(own.problems());
        }
        for (var language : Language.values()) {
            for (var medium : Medium.values()) {
                var usual = new TemplateCompiler(List.of(shipped), language, medium);
                var wanted = own == null ? null : new TemplateCompiler(List.of(own, shipped), language, medium);
                for (var kind : TemplateKind.values()) {
                    var layout = new Layout(usual.compile(usual.of(kind)), null, "");
                    if (wanted != null) {
                        var check = TemplateCheck.of(wanted, kind);
                        used.addAll(check.files());
                        problems.addAll(check.problems());
                        if (check.isOwn() && check.problems().isEmpty()) {
                            var file = wanted.of(kind);
                            layout = new Layout(layout.shipped, wanted.compile(file), file.file());
                        }
                    }
                    layouts.put(new Place(kind, language, medium), layout);
                }
            }
        }
        // of what does not compile it is not known what it includes
        if (own != null && problems.isEmpty()) {
            own.files().stream()
                    .filter(file -> !used.contains(file))
                    .forEach(file -> problems.add(file.problem(
                            1, "is used by no template: none includes it, or one for each language goes before")));
        }
    }

    /** Tells the log of what is wrong with them. */
    static Templates of(Shop shop) {
        var templates = read(shop);
        templates.problems.stream()
                .map(ConfigurationProblem::file)
                .distinct()
                .forEach(file -> LOG.warn("{} cannot be used, the shipped template is: see \"knelpunt check\"", file));
        return templates;
    }

    /** What is wrong with a shop's own templates, each with its place. */
    public static List<ConfigurationProblem> problems(Shop shop) {
        return List.copyOf(read(shop).problems);
    }

    private static Templates read(Shop shop) {
        var folder = shop.templates();
        return new Templates(TemplateFolder.shipped(), folder == null ? null : TemplateFolder.of(folder));
    }

    /** Whether the shop's own are all in use. */
    Health.Status status() {
        return problems.isEmpty() && failed.isEmpty() ? Health.Status.UP : Health.Status.DEGRADED;
    }

    String made(Medium medium, Language language, Notice notice, Frame frame) {
        var layout = Objects.requireNonNull(layouts.get(new Place(TemplateKind.of(notice), language, medium)));
        if (layout.own != null) {
            try {
                return made(layout.own, notice, frame, MOST_CHARACTERS);
            } catch (RuntimeException | StackOverflowError e) {
                // once, and the class only: messages may quote a customer
                if (failed.add(layout.file)) {
                    LOG.warn(
                            "template {} failed, the shipped one is used: {}",
                            layout.file,
                            e.getClass().getName());
                }
            }
        }
        return made(layout.shipped, notice, frame, Integer.MAX_VALUE);
    }

    private static String made(Template template, Notice notice, Frame frame, int mostCharacters) {
        var out = new BoundedWriter(mostCharacters);
        template.execute(frame, notice, out);
        return out.toString();
    }

    private record Place(TemplateKind kind, Language language, Medium medium) {}

    /** @param own null where the shop has none that can be used */
    private record Layout(Template shipped, @Nullable Template own, String file) {}
}
