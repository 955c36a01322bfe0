package nl.knelpunt.notifier;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compiles templates of one language and medium. Values are escaped where they are made text, so that no way to write a tag
 * gets round it.
 */
final class TemplateCompiler {
    private final List<TemplateFolder> folders;
    private final Language language;
    private final Medium medium;
    private final Mustache.Compiler compiler;

    /** @param folders the first that has a file counts */
    TemplateCompiler(List<TemplateFolder> folders, Language language, Medium medium) {
        this.folders = List.copyOf(folders);
        this.language = language;
        this.medium = medium;
        this.compiler = Mustache.compiler()
                .withFormatter(medium::format)
                .withEscaper(Escapers.NONE)
                .withCollector(new RecordFields())
                .withLoader(name -> new StringReader(included(name).text()))
                .strictSections(true)
                .nullValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true);
    }

    /** @throws RuntimeException if it does not compile; what it includes is compiled when it is first made */
    Template compile(TemplateFile file) {
        return compiler.compile(file.text());
    }

    /** @throws NoSuchElementException if there is none */
    TemplateFile of(TemplateKind kind) {
        return Objects.requireNonNull(find(kind.label()));
    }

    /** @throws NoSuchElementException if there is none */
    TemplateFile included(String name) {
        var found = findIncluded(name);
        if (found == null) {
            throw new NoSuchElementException(fileOf(name));
        }
        return found;
    }

    @Nullable
    TemplateFile findIncluded(String name) {
        return find("_" + name);
    }

    /** What the file is called that a template includes under a name. */
    String fileOf(String included) {
        return "_" + included + "." + medium.extension();
    }

    private @Nullable TemplateFile find(String name) {
        return folders.stream()
                .map(folder -> folder.find(name, language, medium))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
