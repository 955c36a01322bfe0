package nl.knelpunt.notifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.contract.ShopFile;

/** The shop that scenarios play in. */
final class ScenarioShop {
    private static final String SHOP = """
            shop: { name: Fietsenwinkel De Ketting, mailFrom: knelpunt@deketting.example }
            departments:
              web: { name: Webteam, receivers: [screen] }
              finance: { name: Administratie, receivers: [screen] }
              purchasing: { name: Inkoop, receivers: [screen] }
              warehouse: { name: Magazijn, receivers: [warehouse] }
              logistics: { name: Bezorging, receivers: [logistics] }
              quality: { name: Kwaliteit, receivers: [screen] }
              returns: { name: Retouren, receivers: [screen] }
              pricing: { name: Prijzen, receivers: [screen] }
              customer-service: { name: Klantenservice, receivers: [screen] }
              triage: { name: Triage, receivers: [screen] }
            receivers:
              screen: { channel: console }
              mailbox: { channel: email, to: bezorging@deketting.example }
            """;

    /** The receiver whose alerts are mails. */
    static final String MAILBOX = "mailbox";

    private ScenarioShop() {}

    /** @param more of {@code knelpunt.yaml}: routes, calendars, escalations */
    static Shop of(Ears ears, String more) {
        var receivers = Stream.of(
                        hook("logistics", "", ears),
                        hook("warehouse", "", ears),
                        hook("lead", "", ears),
                        hook("boss", "", ears),
                        hook("director", "", ears),
                        hook("paced", ", maxPerHour: 10", ears))
                .collect(Collectors.joining());
        var yaml = new ByteArrayInputStream((SHOP + receivers + more).getBytes(UTF_8));
        return Witnesses.in(ShopFile.read("knelpunt.yaml", yaml, Channels.SETTINGS));
    }

    private static String hook(String name, String more, Ears ears) {
        return "  %s: { channel: webhook, url: \"%s\", secretEnv: HOOK_SECRET, allowAddresses: [127.0.0.1]%s }\n"
                .formatted(name, ears.url(name), more);
    }
}
