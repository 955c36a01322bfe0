package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.knelpunt.contract.ConfigurationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void findsNothingWrongWithWhatIsShipped(Medium medium) {
        for (var kind : TemplateKind.values()) {
            var compiler = new TemplateCompiler(List.of(TemplateFolder.shipped()), Language.NL, medium);
            assertThat(TemplateCheck.of(compiler, kind).problems()).isEmpty();
        }
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThat(Templates.problems(Alerts.shop().withTemplates(folder.resolve("none"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(folder.resolve("none").toString());
                    assertThat(problem.message()).startsWith("is no folder");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"complaint.htm", "klacht.html", "complaint.de.html", "complaint.html~", "foot.html", "README"})
    void saysWhichNamesTemplatesHave(String name) throws IOException {
        put(name, "x");

        assertThat(only().file()).isEqualTo(folder.resolve(name).toString());
        assertThat(only().message())
                .startsWith("is no template's name")
                .contains("complaint, summary, problem", "nl, en", "subject, html, txt, chat");
    }

    @Test
    void overlooksWhatEditorsLeaveBehind() throws IOException {
        put(".complaint.html.swp", "x");

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#facts}}|2|Section missing close tag",
                "{{/facts}}|2|Section close tag with no open tag",
                "{{#facts}}{{/notes}}|2|mismatched",
                "{{}}|1|a tag is empty",
                "{{{title}}|2|Invalid triple-mustache tag",
            })
    void saysWhereATemplateDoesNotCompile(String tag, int line, String why) throws IOException {
        put("complaint.html", "<p>\n" + tag);

        assertThat(only().message()).startsWith("does not compile: ").contains(why);
        assertThat(only().line()).isEqualTo(line);
    }

    @Test
    void saysWhatIsShownAsItIsForWantOfAnEnd() throws IOException {
        put("complaint.html", "<p>\n{{title}");

        assertThat(only().message()).contains("close the tag");
        assertThat(only().line()).isEqualTo(2);
    }

    @Test
    void namesAnUnknownFieldWithTheNearestAndAllKnownOnes() throws IOException {
        put("complaint.html", "<p>\n{{titel}}");

        assertThat(only().line()).isEqualTo(2);
        assertThat(only().message())
                .startsWith(
                        "\"titel\" is no field here; did you mean \"title\"? Known to a complaint: language, subject, ")
                .contains("links (action, label, url, first)", "complaint (kind, step, fault, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{^title}}\n{{nobody}}{{/title}}",
                "{{#facts}}{{^value}}\n{{#nobody}}{{/nobody}}{{/value}}{{/facts}}",
                "{{#notes}}{{#-first}}\n{{nobody}}{{/-first}}{{/notes}}",
                "{{#again}}\n{{complaint.nobody}}{{/again}}",
                "x\n{{label}}",
                "x\n{{complaint.title}}",
                "x\n{{getClass}}",
                "{{#complaint}}\n{{hashCode}}{{/complaint}}",
            })
    void findsUnknownFieldsAlsoWhereAnAlertWouldHardlyCome(String template) throws IOException {
        put("complaint.html", template);

        assertThat(only().line()).isEqualTo(2);
        assertThat(only().message()).contains("is no field here");
    }

    @Test
    void findsEachUnknownFieldOnce() throws IOException {
        put("complaint.html", "{{a1}}\n{{b2}}\n{{a1}}\n{{#facts}}{{c3}}{{/facts}}");

        assertThat(problems()).extracting(ConfigurationProblem::line).containsExactly(1, 2, 4);
    }

    @Test
    void findsAListThatIsShownAsAValue() throws IOException {
        put("complaint.html", "{{facts}}");

        assertThat(only().message()).contains("a list");
    }

    @Test
    void findsWhatIsIncludedAndIsNotThere() throws IOException {
        put("complaint.html", "<p>\n{{>header}}");

        assertThat(only().line()).isEqualTo(2);
        assertThat(only().message()).isEqualTo("includes \"header\", which there is not: put _header.html beside it");
    }

    @Test
    void findsWhatIncludesItself() throws IOException {
        put("complaint.html", "{{>a}}");
        put("_a.html", "{{>b}}");
        put("_b.html", "<p>\n{{>a}}");

        assertThat(only().file()).endsWith("_b.html");
        assertThat(only().message()).isEqualTo("includes itself by \"a\"");
    }

    @Test
    void namesTheFileThatIsIncludedAndAtFault() throws IOException {
        put("complaint.html", "{{>a}}{{title}}");
        put("_a.html", "<p>\n{{label}}");

        assertThat(only().file()).endsWith("_a.html");
        assertThat(only().line()).isEqualTo(2);
    }

    @Test
    void findsWhatNobodyIncludes() throws IOException {
        put("_fot.html", "{{footer}}");

        assertThat(only().message()).startsWith("is used by no template");
    }

    @Test
    void refusesWhatIsNoTextOrTooLong() throws IOException {
        Files.write(folder.resolve("complaint.html"), new byte[] {(byte) 0xff, (byte) 0xfe});
        put("complaint.txt", "x".repeat(300_000));

        assertThat(problems())
                .extracting(ConfigurationProblem::message)
                .satisfiesExactly(
                        first -> assertThat(first).contains("UTF-8"),
                        second -> assertThat(second).contains("256 KiB"));
    }

    @Test
    void isToldInFullInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        var table = readme.substring(readme.indexOf("## Texts"), readme.indexOf("## Answers"));
        var told = new TreeSet<String>();
        Pattern.compile("`([A-Za-z]+)`").matcher(table).results().forEach(word -> told.add(word.group(1)));
        for (var kind : TemplateKind.values()) {
            assertThat(told)
                    .containsAll(
                            Probe.Fields.of(List.of(Frame.class, kind.notice())).names());
        }
    }

    private ConfigurationProblem only() {
        assertThat(problems()).hasSize(1);
        return problems().getFirst();
    }

    private List<ConfigurationProblem> problems() {
        return Templates.problems(Alerts.shop().withTemplates(folder));
    }

    private void put(String name, String template) throws IOException {
        Files.writeString(folder.resolve(name), template);
    }
}
