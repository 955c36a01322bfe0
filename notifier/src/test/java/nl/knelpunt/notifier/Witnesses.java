package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.Department;
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.common.utils.Utils;

/**
 * Departments, each a receiver of its own, by which a test sees that everybody's desk and everybody's follow-ups were looked
 * through: in each partition one, which hears of its complaint a moment after it came, and then again at each moment. When all
 * heard again, what else was due at that time was raised before, or in the same transaction.
 */
final class Witnesses {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final List<String> NAMES = IntStream.range(0, Broker.PARTITIONS)
            .mapToObj(partition -> nameIn("witness-", partition))
            .toList();

    private Witnesses() {}

    static Shop in(Shop shop) {
        var receivers = new HashMap<>(shop.receivers());
        var departments = new HashMap<>(shop.departments());
        for (var name : NAMES) {
            receivers.put(name, new Receiver(name, "console", Map.of(), null));
            departments.put(name, new Department(name, name, "nl", List.of(name)));
        }
        var root = shop.routes();
        var route = new Route(
                "witnesses",
                Map.of("department", Set.copyOf(NAMES)),
                Map.of(),
                List.of(),
                false,
                new Grouping(List.of(Route.COMPLAINT), MOMENT, MOMENT, MOMENT),
                Route.ALWAYS,
                null,
                List.of());
        return new Shop(
                shop.name(),
                shop.timeZone(),
                shop.mailFrom(),
                shop.journey(),
                departments,
                receivers,
                shop.calendars(),
                new Route(
                        root.place(),
                        root.match(),
                        root.unless(),
                        root.receivers(),
                        root.continues(),
                        root.grouping(),
                        root.calendar(),
                        root.escalation(),
                        Stream.concat(Stream.of(route), root.routes().stream()).toList()),
                shop.escalations(),
                shop.lastResort(),
                shop.report());
    }

    /** One complaint for each. */
    static List<ComplaintClassified> complaints(int look) {
        return NAMES.stream()
                .map(name -> Verdicts.of(id(look, name), Kind.COMPLAINT, "ordering", name, "De knop doet niets."))
                .toList();
    }

    private static String id(int look, String name) {
        return "witnessed-" + look + "-" + name;
    }

    static boolean isOne(String receiver) {
        return NAMES.contains(receiver);
    }

    /** Whether all heard again. */
    static boolean heardAgain(int look, Stream<AlertRaised> alerts) {
        return alerts.filter(alert -> isAgain(alert) && isOf(id(look, alert.receiver()), alert))
                .map(AlertRaised::receiver)
                .collect(Collectors.toSet())
                .containsAll(NAMES);
    }

    /** @return where records of that key stand */
    static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % Broker.PARTITIONS;
    }

    /** @return such a name of which records stand in that partition */
    static String nameIn(String beginning, int partition) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> beginning + i)
                .filter(name -> partition(name) == partition)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAgain(AlertRaised alert) {
        return alert.followUp() != null && alert.followUp().reason() == FollowUp.Reason.REPEAT;
    }

    private static boolean isOf(String complaint, AlertRaised alert) {
        return alert.complaints().getFirst().complaintId().equals(complaint);
    }
}
