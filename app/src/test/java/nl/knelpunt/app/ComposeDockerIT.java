package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a newcomer does with the README: compose up, one request, and a look into the department's mailbox. */
@NeedsDocker
class ComposeDockerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int IMAP_PORT = 3143;
    private static final Pattern LINK = Pattern.compile("http://localhost:8083/answer/\\S+");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void bringsAComplaintToTheMailboxOfTheDepartment() throws Exception {
        try (var compose = new Compose()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(List.of(status(8080), status(8081), status(8082)))
                            .as("health of producer, processor, notifier")
                            .containsOnly(200));

            assertThat(submit("Mijn pakket is nog steeds niet bezorgd, ik wacht al twee weken."))
                    .isEqualTo(202);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mails("logistics@winkel.example"))
                            .singleElement()
                            .asString()
                            .contains("al twee weken"));
            var links =
                    LINK.matcher(mails("logistics@winkel.example").getFirst()).results();
            assertThat(links.map(link -> status(URI.create(link.group()))))
                    .hasSize(4)
                    .containsOnly(200);
            assertThat(mails("finance@winkel.example")).isEmpty();
            assertThat(compose.run("run", "--rm", "--no-deps", "-T", "processor", "audit"))
                    .contains("submitted 1 = classified 1")
                    .contains("alerts raised 1 = delivered 1")
                    .doesNotContain("BROKEN");
        }
    }

    private int status(int port) {
        return status(address(port, "/health/ready"));
    }

    private int status(URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int submit(String text) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(8080, "/complaints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"));
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The plain texts in a mailbox. */
    private static List<String> mails(String user) throws MessagingException, IOException {
        var texts = new ArrayList<String>();
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", IMAP_PORT, user, "any");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (var message : inbox.getMessages()) {
                    var part = ((Multipart) message.getContent()).getBodyPart(0);
                    texts.add(part.getContent().toString());
                }
            }
        }
        return texts;
    }
}
