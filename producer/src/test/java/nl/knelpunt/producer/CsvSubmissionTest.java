package nl.knelpunt.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.Customer;
import nl.knelpunt.testkit.Complaints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSubmissionTest {
    @TempDir
    private Path directory;

    @Test
    void takesColumnsThatAreMappedAndThoseThatHaveAFieldsName() throws Exception {
        var submitted = Submitted.file(
                directory.resolve("reviews.csv"),
                """
                review,stars,channel,submittedAt,who,customer.email,attributes.carrier,other
                Te laat,2,review,2026-01-02T03:04:05Z,Anna,a@example.nl,PostNL,x
                """.getBytes(StandardCharsets.UTF_8),
                Map.of("text", "review", "rating", "stars", "customer.name", "who"));

        assertThat(submitted.summary()).isEqualTo(new SubmissionSummary(1, 0, 0, true, List.of()));
        var complaint = submitted.complaints().getFirst();
        assertThat(complaint.text().value()).isEqualTo("Te laat");
        assertThat(complaint.rating()).isEqualTo(2);
        assertThat(complaint.channel()).isEqualTo(Channel.REVIEW);
        assertThat(complaint.submittedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(complaint.customer()).isEqualTo(new Customer(null, "Anna", "a@example.nl", null, null));
        assertThat(complaint.attributes()).containsExactly(Map.entry("carrier", "PostNL"));
    }

    @Test
    void takesAnEmptyCellForAnAbsentField() throws Exception {
        var complaint = Submitted.csv(directory, "text,rating,submittedAt\nTe laat,,\n")
                .complaints()
                .getFirst();

        assertThat(complaint.rating()).isNull();
        assertThat(complaint.submittedAt()).isEqualTo(Complaints.NOON);
    }

    @Test
    void keepsLineBreaksAndQuotesOfQuotedCellsAsTheyAre() throws Exception {
        var submitted = Submitted.csv(
                directory, "rating,text\r\n1,\"Een\r\ntwee\n\n\"\"drie\"\"\"\r\n\r\n2,\"vier, vijf\"\r\n3,zes");

        assertThat(submitted.texts()).containsExactly("Een\r\ntwee\n\n\"drie\"", "vier, vijf", "zes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text;rating\na, b;1\n", "\uFEFFtext;rating\na, b;1\n", "\"text\";\"a,b,c\"\n\"a, b\";1\n"})
    void detectsSemicolonsAndAByteOrderMark(String csv) throws Exception {
        assertThat(Submitted.csv(directory, csv).texts()).containsExactly("a, b");
    }

    @Test
    void refusesARowWithTooFewOrTooManyColumnsAndGoesOn() throws Exception {
        var submitted = Submitted.csv(directory, "rating,text\n1,a\n2\n3,c,x\n4,d\n");

        assertThat(submitted.texts()).containsExactly("a", "d");
        assertThat(submitted.refusedLines()).containsExactly(3L, 4L);
        assertThat(submitted.summary().reports().getFirst().reason())
                .isEqualTo("must have 2 columns, as the header, but has 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,\"b",
                "2,b\"",
                "2,b \"b\" b",
                "2,\"b\"b",
                "2,\"b\" ",
                "2,\"say \"no\" then\"",
                "2,b\rb",
            })
    void refusesARowWithABadQuoteAndGoesOn(String bad) throws Exception {
        var submitted = Submitted.csv(directory, "rating,text\n1,a\n" + bad + "\n3,c\n4,\"d\ne\"\n5,f\n");

        assertThat(submitted.texts()).containsExactly("a", "c", "d\ne", "f");
        assertThat(submitted.refusedLines()).containsExactly(3L);
    }

    @Test
    void looksNoFurtherThanAFewLinesForAClosingQuote() throws Exception {
        var rows = "1,good\n".repeat(1_000);

        var submitted = Submitted.csv(directory, "rating,text\n1,\"bad\n" + rows + "1,\"bad\n" + rows);

        assertThat(submitted.summary().accepted()).isEqualTo(2_000);
        assertThat(submitted.refusedLines()).containsExactly(2L, 1003L);
    }

    @Test
    void refusesARowThatIsNoUtf8WithItsLineNumber() throws Exception {
        var csv = new ByteArrayOutputStream();
        csv.writeBytes("rating,text\n1,a\n2,\"x\n".getBytes(StandardCharsets.UTF_8));
        csv.writeBytes("caf\u00e9\"\n".getBytes(StandardCharsets.ISO_8859_1));
        csv.writeBytes("3,caf\u00e9\n".getBytes(StandardCharsets.UTF_8));

        var submitted = Submitted.file(directory.resolve("a.csv"), csv.toByteArray(), Map.of());

        assertThat(submitted.texts()).containsExactly("a", "caf\u00e9");
        assertThat(submitted.summary().reports()).containsExactly(new RowReport(3, "must be valid UTF-8"));
    }

    @Test
    void refusesWhatIsNoComplaintAndSaysWhy() throws Exception {
        var submitted = Submitted.csv(directory, "rating,text,customer.name\n9,secret,a\nx,,b\n");

        assertThat(submitted.summary().reports())
                .containsExactly(
                        new RowReport(2, "rating must be a whole number from 1 to 5"),
                        new RowReport(3, "text is missing; rating must be a whole number"));
    }

    @Test
    void refusesAFileWithoutTextUpFront() {
        assertThatThrownBy(() -> Submitted.csv(directory, "review,rating\na,1\n"))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("--map text=COLUMN")
                .hasMessageContaining("review, rating");
    }

    @Test
    void refusesAMapWithUnknownNamesUpFront() {
        var csv = "text\na\n".getBytes(StandardCharsets.UTF_8);
        var file = directory.resolve("a.csv");

        assertThatThrownBy(() -> Submitted.file(file, csv, Map.of("txt", "text")))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("customer.email");
        assertThatThrownBy(() -> Submitted.file(file, csv, Map.of("text", "review")))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("\"review\"");
    }

    @Test
    void refusesAColumnThatIsThereTwiceUpFront() {
        assertThatThrownBy(() -> Submitted.csv(directory, "text,rating,rating\na,1,1\n"))
                .isInstanceOf(SubmissionException.class)
                .hasMessageContaining("more than one column \"rating\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\"text\n"})
    void refusesAFileWithoutAHeaderUpFront(String csv) {
        assertThatThrownBy(() -> Submitted.csv(directory, csv)).isInstanceOf(SubmissionException.class);
    }
}
