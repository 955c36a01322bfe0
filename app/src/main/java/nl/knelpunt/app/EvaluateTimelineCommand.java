package nl.knelpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.knelpunt.contract.Json;
import nl.knelpunt.contract.ShopFile;
import nl.knelpunt.processor.timeline.NormCheck;
import nl.knelpunt.processor.timeline.ReviewedOrder;
import nl.knelpunt.processor.timeline.TimelineEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate-timeline",
        description = {
            "Says how well orders' timelines alone tell bad reviews from good ones, by what was known on the review's day.",
            "FILE is CSV with the columns order_purchase_timestamp, order_approved_at, order_delivered_carrier_date,"
                    + " order_delivered_customer_date, order_estimated_delivery_date, review_creation_date and"
                    + " review_score."
        },
        mixinStandardHelpOptions = true)
final class EvaluateTimelineCommand implements Callable<Integer> {
    private static final long[] SHUFFLES = {1, 2, 3};

    @Parameters(paramLabel = "FILE", description = "Orders with their reviews.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "The figures as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var orders = ReviewedOrders.read(file);
        var evaluation = TimelineEvaluation.of(orders, ShopFile.shippedJourney(), ReviewedOrders.END);
        var normError = NormCheck.largestError(
                orders.stream().map(ReviewedOrder::timeline).toList(), ShopFile.shippedJourney(), SHUFFLES);
        if (json) {
            var figures = Json.MAPPER.valueToTree(evaluation).asObject().put("normError", normError);
            System.out.println(figures);
            return Main.FINE;
        }
        System.out.printf(
                Locale.ROOT,
                "%d orders with 1, 2, 4 or 5 stars; area under the curve %.4f, of late or not delivered alone %.4f%n",
                evaluation.orders(),
                evaluation.auc(),
                evaluation.aucLateFlag());
        print("1 and 2 stars", evaluation.worstOfBad());
        print("4 and 5 stars", evaluation.worstOfGood());
        System.out.printf(
                Locale.ROOT,
                "norms learnt in %d random orders: at most %.2f %% from those of all orders at once%n",
                SHUFFLES.length,
                100 * normError);
        return Main.FINE;
    }

    private static void print(String title, Map<String, Long> worst) {
        var all = worst.values().stream().mapToLong(Long::longValue).sum();
        System.out.println(title + ", by the stretch on which most time was lost:");
        new TreeMap<>(worst)
                .forEach((stretch, count) ->
                        System.out.printf(Locale.ROOT, "  %-12s %5d  %3.0f %%%n", stretch, count, 100.0 * count / all));
    }
}
