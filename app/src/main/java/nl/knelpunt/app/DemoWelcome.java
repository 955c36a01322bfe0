package nl.knelpunt.app;

import java.nio.file.Path;
import nl.knelpunt.contract.Shop;

/** What one reads first. */
final class DemoWelcome {
    private DemoWelcome() {}

    static void print(String address, String bootstrapServers, Path alerts, String links, Shop shop) {
        System.out.println(Style.BOLD.of("Knelpunt") + " is running for " + shop.name()
                + ". Each complaint below is shown with the verdict on it and with who heard.");
        System.out.println("The alerts themselves, as the departments get them, are in " + alerts + ".");
        System.out.println(
                "Each has links, to pages at " + links + ": a department takes it there, or says it is solved.");
        System.out.println("Kafka is at " + bootstrapServers + ", health and metrics at " + address
                + "/health/ready and " + address + "/metrics.");
        System.out.println();
        System.out.println("Send one yourself from another terminal:");
        System.out.println();
        System.out.println(Style.CYAN.of("  curl -s " + address + "/complaints -H 'Content-Type: application/json' \\\n"
                + "    -d '{\"text\": \"Al drie dagen wacht ik op mijn pakket en niemand neemt de telefoon op\"}'"));
        System.out.println();
        System.out.println("Ctrl-C stops it; started again it goes on with its data.");
        System.out.println();
    }
}
