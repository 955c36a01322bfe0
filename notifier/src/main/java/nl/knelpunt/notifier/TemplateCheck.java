package nl.knelpunt.notifier;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.knelpunt.contract.ConfigurationProblem;
import nl.knelpunt.contract.Nearest;

/**
 * Looks a template over with all that it includes: first every tag, also in sections that no alert would reach; then whether
 * each name is known where it stands.
 */
final class TemplateCheck {
    /** What the library knows by itself. */
    private static final Set<String> ALWAYS = Set.of("-first", "-last", "-index", ".", "this");

    private static final Pattern LINE = Pattern.compile(" (?:@|on) line (\\d+)\\.?");
    private static final int MOST_PROBLEMS = 50;

    private final TemplateCompiler compiler;
    private final TemplateKind kind;
    private final Probe.Fields fields;
    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final Map<String, TemplateFile> seen = new LinkedHashMap<>();

    private TemplateCheck(TemplateCompiler compiler, TemplateKind kind) {
        this.compiler = compiler;
        this.kind = kind;
        this.fields = Probe.Fields.of(List.of(Frame.class, kind.notice()));
    }

    /**
     * @param files those that it is made of
     * @param problems in none if it can be used
     */
    record Result(List<TemplateFile> files, List<ConfigurationProblem> problems) {
        boolean isOwn() {
            return files.stream().anyMatch(TemplateFile::own);
        }
    }

    static Result of(TemplateCompiler compiler, TemplateKind kind) {
        var check = new TemplateCheck(compiler, kind);
        var file = compiler.of(kind);
        check.read(file, new ArrayDeque<>());
        if (check.problems.isEmpty()) {
            check.tryOut(compiler.compile(file));
        }
        return new Result(List.copyOf(check.seen.values()), List.copyOf(check.problems));
    }

    private void read(TemplateFile file, Deque<String> within) {
        if (seen.putIfAbsent(file.file(), file) != null) {
            return;
        }
        within.push(file.file());
        try {
            var tags = Tags.of(compiler.compile(file));
            tags.names.forEach(name -> requireKnown(file, name));
            tags.unclosed.forEach(tag -> problems.add(file.problem(
                    file.lineWith(tag), "has {{ without }}, which would be shown as it is: close the tag")));
            tags.includes.forEach(name -> readIncluded(file, name, within));
        } catch (RuntimeException e) {
            problems.add(notCompiled(file, e));
        }
        within.pop();
    }

    private void readIncluded(TemplateFile file, String name, Deque<String> within) {
        var included = compiler.findIncluded(name);
        if (included == null) {
            problems.add(file.problem(
                    file.lineOf(name),
                    "includes \"" + name + "\", which there is not: put " + compiler.fileOf(name) + " beside it"));
        } else if (within.contains(included.file())) {
            problems.add(file.problem(file.lineOf(name), "includes itself by \"" + name + "\""));
        } else {
            read(included, within);
        }
    }

    private void requireKnown(TemplateFile file, String name) {
        var known = fields.names();
        for (var part : ALWAYS.contains(name) ? new String[0] : name.split("\\.")) {
            if (!known.contains(part)) {
                problems.add(file.problem(file.lineOf(name), unknown(name)));
                return;
            }
        }
    }

    /** Each round finds the first that is wrong, which the next takes for known. */
    private void tryOut(Template template) {
        var tolerated = new HashSet<String>();
        while (problems.size() < MOST_PROBLEMS) {
            try {
                template.execute(fields.tolerating(tolerated), Writer.nullWriter());
                return;
            } catch (MustacheException.Context e) {
                var file = fileOf(e.key, e.lineNo);
                problems.add(file.problem(e.lineNo, unknown(e.key)));
                if (!tolerated.add(e.key)) {
                    return;
                }
            } catch (RuntimeException e) {
                problems.add(compiler.of(kind)
                        .problem(
                                1,
                                "shows a list as if it were a value: write {{#name}} … {{/name}} around its fields"));
                return;
            }
        }
    }

    /** The library tells the line, and not in which of the files. */
    private TemplateFile fileOf(String name, int line) {
        return seen.values().stream()
                .filter(file -> file.hasAt(line, name))
                .findFirst()
                .orElseGet(() -> compiler.of(kind));
    }

    private String unknown(String name) {
        var near = Nearest.to(name, fields.names())
                .filter(meant -> !meant.equals(name))
                .map(meant -> "; did you mean \"" + meant + "\"?")
                .orElse(".");
        return "\"" + name + "\" is no field here" + near + " Known to a " + kind.label() + ": " + fields;
    }

    private static ConfigurationProblem notCompiled(TemplateFile file, RuntimeException e) {
        var message = e instanceof MustacheException ? String.valueOf(e.getMessage()) : "a tag is empty";
        var line = LINE.matcher(message);
        return file.problem(
                line.find() ? Integer.parseInt(line.group(1)) : 1,
                "does not compile: " + LINE.matcher(message).replaceAll(""));
    }

    /** The tags of one template, without those of what it includes. */
    private static final class Tags implements Mustache.Visitor {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> includes = new LinkedHashSet<>();
        private final List<String> unclosed = new ArrayList<>();

        static Tags of(Template template) {
            var tags = new Tags();
            template.visit(tags);
            return tags;
        }

        @Override
        public void visitText(String text) {
            var tag = text.indexOf("{{");
            if (tag >= 0) {
                unclosed.add(text.substring(tag));
            }
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            includes.add(name);
            return false;
        }

        @Override
        public boolean visitParent(String name) {
            includes.add(name);
            return false;
        }

        @Override
        public boolean visitBlock(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }
}
