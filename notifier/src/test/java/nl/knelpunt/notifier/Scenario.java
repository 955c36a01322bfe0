package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.knelpunt.contract.AlertDelivered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Event;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.Topic;
import nl.knelpunt.contract.Topics;
import nl.knelpunt.testkit.Broker;
import nl.knelpunt.testkit.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words in which scenarios are told. The notifier is the real one, on a broker of the test's own; it hears the time from the
 * test, and its receivers are web and mail servers. Nothing waits for a time: what is to come is looked for until it is there,
 * and what must not come is disproved by what came after it.
 */
abstract class Scenario {
    static final Duration LONG = Duration.ofSeconds(90);

    private static final Duration MOMENT = Duration.ofMillis(1);

    @RegisterExtension
    final Broker broker = Broker.ofOne();

    @TempDir
    Path folder;

    final Ears ears = new Ears();
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ManualClock clock = new ManualClock(Instant.EPOCH);
    private final Map<String, Integer> heard = new HashMap<>();
    private final Set<String> heardIds = new HashSet<>();
    private AlertTopics topics;
    private Raised raised;
    private int complaints;
    private int looks;
    private int starts;
    private @Nullable Shop shop;
    private @Nullable RunningNotifier notifier;

    @BeforeEach
    void connect() {
        mailServer.start();
        topics = new AlertTopics(broker.settings());
        raised = new Raised(broker.settings());
    }

    @AfterEach
    void disconnect() {
        stops();
        raised.close();
        topics.close();
        mailServer.stop();
        ears.close();
    }

    /** The notifier starts for a shop of which this stands in its {@code knelpunt.yaml}, beside who there is. */
    void opens(String yaml) {
        shop = ScenarioShop.of(ears, yaml);
        starts();
    }

    /** The notifier stops, and starts on a machine that knows nothing of what was. */
    void restarts() {
        stops();
        starts();
    }

    /** It is that time. */
    void at(String time) {
        clock.set(moment(time));
    }

    /** @param time in the shop's time zone */
    static Instant moment(String time) {
        return LocalDateTime.parse(time).atZone(Shop.USUAL_ZONE).toInstant();
    }

    /** Somebody does of the delivery; that is the logistics department's. Returns the complaint's id, once it is decided. */
    String complains(String words) {
        return complains(late(words));
    }

    /** It may be about safety. */
    String complainsOfDanger(String words) {
        return complains(Verdicts.dangerous(Verdicts.written(nextId(), words, clock.instant())));
    }

    /** The next that this receiver hears. */
    Heard hears(String receiver) {
        var number = heard.merge(receiver, 1, Integer::sum);
        var alert = await("what " + receiver + " hears")
                .atMost(LONG)
                .until(() -> ears.taken(receiver), taken -> taken.size() >= number)
                .get(number - 1);
        heardIds.add(alert.alertId());
        return alert;
    }

    /** By now nothing was told but what was heard. */
    void nothingElseIsTold() {
        looks++;
        Witnesses.complaints(looks).forEach(complaint -> topics.write(Topics.CLASSIFIED, complaint));
        await("the witnesses").atMost(LONG).until(() -> {
            clock.passes(MOMENT);
            return Witnesses.heardAgain(looks, raised.alerts());
        });
        assertThat(raised.alerts()
                        .filter(alert -> !Witnesses.isOne(alert.receiver()))
                        .filter(alert -> !alert.receiver().equals(ScenarioShop.MAILBOX))
                        .filter(alert -> !heardIds.contains(alert.alertId())))
                .as("told by %s, and not to be", clock.instant())
                .isEmpty();
    }

    /** Somebody, or a mail scanner, opens a link; returns the page's status. */
    int looksAt(URI link) {
        return running().get(link);
    }

    /** Somebody fills in the page behind a link, and presses its button; returns its status. */
    int answers(URI link, String form) {
        return running().post(link, form);
    }

    /** Once what the notifier says of itself contains that. */
    void isCounted(String metric) {
        await(metric).atMost(LONG).until(() -> running().metrics().contains(metric + "\n"));
    }

    /** Once a receiver that was switched on is known to be. */
    void isWell(String receiver) {
        await(receiver).atMost(LONG).until(() -> running().health().contains("\"receiver " + receiver + "\":\"up\""));
    }

    /** So many complaints are held back for that reason. */
    List<HeldBack> holdsBack(int number, HeldBack.Reason reason) {
        return await(number + " held back as " + reason)
                .atMost(LONG)
                .until(
                        () -> raised.heldBack()
                                .filter(held -> held.reason() == reason)
                                .toList(),
                        held -> held.size() == number);
    }

    /** The mails that came, once there are so many. */
    List<MimeMessage> mails(int number) {
        return List.of(await(number + " mails")
                .atMost(LONG)
                .until(mailServer::getReceivedMessages, mails -> mails.length == number));
    }

    /** What is written last of the delivery of a complaint's alert, once it is so. */
    AlertDelivered delivery(String complaint, String receiver, Predicate<AlertDelivered> is) {
        var id = raised.alerts()
                .filter(alert -> alert.receiver().equals(receiver) && isOf(complaint, alert))
                .findFirst()
                .orElseThrow()
                .alertId();
        return await("a delivery to " + receiver)
                .atMost(LONG)
                .until(() -> topics.outcomes(id), outcomes -> !outcomes.isEmpty() && is.test(outcomes.getLast()))
                .getLast();
    }

    /** Once there is one alert for a receiver that tells so many complaints. */
    void tellsTogether(String receiver, int number) {
        await(number + " told together")
                .atMost(LONG)
                .until(() -> raised.alerts()
                        .anyMatch(alert -> alert.receiver().equals(receiver)
                                && alert.complaints().size() == number));
    }

    /** The events of that type that stand in a topic, once there are so many. */
    <E extends Event> List<E> events(int number, Topic topic, Class<E> type) {
        return await(number + " in " + topic.name())
                .atMost(LONG)
                .until(() -> Records.events(topic, type, broker.settings()), found -> found.size() == number);
    }

    void writes(Topic topic, Event event) {
        topics.write(topic, event);
    }

    private RunningNotifier running() {
        if (notifier == null) {
            throw new IllegalStateException("the scenario must open the shop");
        }
        return notifier;
    }

    private ComplaintClassified late(String words) {
        return Verdicts.late(Verdicts.written(nextId(), words, clock.instant()));
    }

    private String nextId() {
        return "c-" + ++complaints;
    }

    private String complains(ComplaintClassified classified) {
        topics.write(Topics.CLASSIFIED, classified);
        var id = classified.complaintId();
        await("a decision").atMost(LONG).until(() -> isDecided(id));
        return id;
    }

    /** If only that it waits. */
    private boolean isDecided(String complaint) {
        return raised.heldBack().anyMatch(held -> held.complaintId().equals(complaint))
                || raised.alerts().anyMatch(alert -> isOf(complaint, alert));
    }

    private static boolean isOf(String complaint, AlertRaised alert) {
        return alert.complaints().stream()
                .anyMatch(alerted -> alerted.complaintId().equals(complaint));
    }

    private void starts() {
        if (shop == null) {
            throw new IllegalStateException("the scenario must open the shop");
        }
        var state = folder.resolve("state-" + ++starts);
        notifier = new RunningNotifier(
                broker.bootstrapServers(), mailServer.getSmtp().getPort(), state, shop, clock);
    }

    private void stops() {
        if (notifier != null) {
            notifier.close();
            notifier = null;
        }
    }
}
