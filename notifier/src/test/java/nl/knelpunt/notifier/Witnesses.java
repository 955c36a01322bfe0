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
import nl.knelpunt.contract.FollowUp;
import nl.knelpunt.contract.Grouping;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.contract.Route;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.testkit.Broker;
import org.apache.kafka.common.utils.Utils;

/**
 * Receivers by which a test sees that everybody's desk and everybody's follow-ups were looked through: in each partition one, all
 * of which hear of the web team's complaints a moment after they came, and then again at each moment. When they heard again,
 * what else was due at that time was raised before, or in the same transaction.
 */
final class Witnesses {
    /** Whose complaints they hear of. */
    static final String DEPARTMENT = "web";

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final List<String> NAMES = IntStream.range(0, Broker.PARTITIONS)
            .mapToObj(partition -> nameIn("witness-", partition))
            .toList();

    private Witnesses() {}

    static Shop in(Shop shop) {
        var receivers = new HashMap<>(shop.receivers());
        NAMES.forEach(name -> receivers.put(name, new Receiver(name, "console", Map.of(), null)));
        var root = shop.routes();
        var route = new Route(
                "witnesses",
                Map.of("department", Set.of(DEPARTMENT)),
                Map.of(),
                NAMES,
                false,
                new Grouping(List.of(Route.COMPLAINT), MOMENT, MOMENT, MOMENT),
                Route.ALWAYS,
                null,
                List.of());
        return shop.withReceivers(receivers)
                .withRoutes(new Route(
                        root.place(),
                        root.match(),
                        root.unless(),
                        root.receivers(),
                        root.continues(),
                        root.grouping(),
                        root.calendar(),
                        root.escalation(),
                        Stream.concat(Stream.of(route), root.routes().stream()).toList()));
    }

    static boolean isOne(String receiver) {
        return NAMES.contains(receiver);
    }

    /** Whether all heard again of a complaint. */
    static boolean heardAgain(String complaint, Stream<AlertRaised> alerts) {
        return alerts.filter(alert -> isAgain(alert) && isOf(complaint, alert))
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
