package nl.knelpunt.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two trees of Alertmanager's documentation, in our words. The receivers beside the labels are what its own
 * {@code amtool config routes test} (0.25.0) says.
 */
class RoutesAsInAlertmanagerTest {
    private static final String GUIDE = """
            routes:
              receivers: [default-receiver]
              groupBy: [attributes.cluster, attributes.alertname]
              groupWait: PT30S
              groupInterval: PT5M
              repeatInterval: PT4H
              routes:
                - match: { attributes.service: [mysql, cassandra] }
                  receivers: [database-pager]
                  groupWait: PT10S
                - match: { attributes.team: frontend }
                  receivers: [frontend-pager]
                  groupBy: [attributes.product, attributes.environment]
                - match: { attributes.service: inhouse-service }
                  receivers: [dev-pager]
                  continue: true
                - match: { attributes.service: inhouse-service }
                  receivers: [on-call-pager]
            """;

    private static final String EXAMPLE = """
            routes:
              receivers: [team-X-mails]
              groupBy: [attributes.alertname, attributes.cluster, attributes.service]
              repeatInterval: PT3H
              routes:
                - match: { attributes.service: [foo1, foo2, baz] }
                  receivers: [team-X-mails]
                  routes:
                    - match: { attributes.severity: critical }
                      receivers: [team-X-pager]
                - match: { attributes.service: files }
                  receivers: [team-Y-mails]
                  routes:
                    - match: { attributes.severity: critical }
                      receivers: [team-Y-pager]
                - match: { attributes.service: database }
                  receivers: [team-DB-pager]
                  groupBy: [attributes.alertname, attributes.cluster, attributes.database]
                  routes:
                    - match: { attributes.owner: team-X }
                      receivers: [team-X-pager]
                    - match: { attributes.owner: team-Y }
                      receivers: [team-Y-pager]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql           | frontend | database-pager
            mysql           | backend  | database-pager
            mysql           |          | database-pager
            cassandra       | frontend | database-pager
            cassandra       | backend  | database-pager
            cassandra       |          | database-pager
            mysql5          | frontend | frontend-pager
            mysql5          | backend  | default-receiver
            mysql5          |          | default-receiver
            inhouse-service | frontend | frontend-pager
            inhouse-service | backend  | dev-pager on-call-pager
            inhouse-service |          | dev-pager on-call-pager
            other           | frontend | frontend-pager
            other           | backend  | default-receiver
            other           |          | default-receiver
                            | frontend | frontend-pager
                            | backend  | default-receiver
                            |          | default-receiver
            """)
    void giveTheReceiversOfTheGuidesTree(@Nullable String service, @Nullable String team, String receivers)
            throws IOException {
        assertThat(receivers(GUIDE, labels("service", service, "team", team))).isEqualTo(receivers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            foo1     | critical | team-X | team-X-pager
            foo1     | critical |        | team-X-pager
            foo1     | warning  | team-X | team-X-mails
            foo1     | warning  |        | team-X-mails
            foo2     | critical | team-X | team-X-pager
            foo2     | critical |        | team-X-pager
            foo2     | warning  | team-X | team-X-mails
            foo2     | warning  |        | team-X-mails
            baz      | critical | team-X | team-X-pager
            baz      | critical |        | team-X-pager
            baz      | warning  | team-X | team-X-mails
            baz      | warning  |        | team-X-mails
            bazaar   | critical | team-X | team-X-mails
            bazaar   | critical |        | team-X-mails
            bazaar   | warning  | team-X | team-X-mails
            bazaar   | warning  |        | team-X-mails
            files    | critical | team-X | team-Y-pager
            files    | critical |        | team-Y-pager
            files    | warning  | team-X | team-Y-mails
            files    | warning  |        | team-Y-mails
            database | critical | team-X | team-X-pager
            database | critical | team-Y | team-Y-pager
            database | critical | team-Z | team-DB-pager
            database | critical |        | team-DB-pager
            database | warning  | team-X | team-X-pager
            database | warning  | team-Y | team-Y-pager
            database | warning  | team-Z | team-DB-pager
            database | warning  |        | team-DB-pager
                     | critical | team-X | team-X-mails
                     | critical | team-Y | team-X-mails
                     | critical | team-Z | team-X-mails
                     | critical |        | team-X-mails
                     | warning  | team-X | team-X-mails
                     | warning  | team-Y | team-X-mails
                     | warning  | team-Z | team-X-mails
                     | warning  |        | team-X-mails
            """)
    void giveTheReceiversOfTheExamplesTree(
            @Nullable String service, String severity, @Nullable String owner, String receivers) throws IOException {
        var labels = labels("service", service, "severity", severity);
        labels.putAll(labels("owner", owner, "unused", null));

        assertThat(receivers(EXAMPLE, labels)).isEqualTo(receivers);
    }

    private String receivers(String routes, Map<String, String> labels) throws IOException {
        return new Router(shop(routes))
                .routes(labels).stream()
                        .flatMap(route -> route.receivers().stream())
                        .collect(Collectors.joining(" "));
    }

    private Shop shop(String routes) throws IOException {
        var receivers = routes.lines()
                .filter(line -> line.contains("receivers: ["))
                .map(line -> line.replaceAll(".*\\[|\\].*", ""))
                .distinct()
                .map(id -> "  " + id + ": { channel: console }\n")
                .collect(Collectors.joining());
        var file = folder.resolve("knelpunt.yaml");
        Files.writeString(file, """
                shop: { name: Test, mailFrom: knelpunt@example.nl }
                departments: { web: { receivers: [%s] }, triage: { receivers: [%s] } }
                receivers:
                %sjourney:
                  steps: { ordering: { department: web, nl: Bestellen, en: Ordering } }
                  faults: { delay: { nl: te laat, en: too late } }
                  milestones: [placed]
                %s""".formatted(first(receivers), first(receivers), receivers, routes));
        return ShopFile.read(file, Channels.SETTINGS);
    }

    private static String first(String receivers) {
        return receivers.strip().split(":", 2)[0];
    }

    private static Map<String, String> labels(
            String one, @Nullable String value, String other, @Nullable String otherValue) {
        var labels = new HashMap<String, String>();
        if (value != null) {
            labels.put("attributes." + one, value);
        }
        if (otherValue != null) {
            labels.put("attributes." + other, otherValue);
        }
        return labels;
    }
}
