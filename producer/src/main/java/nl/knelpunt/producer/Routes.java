package nl.knelpunt.producer;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;

/**
 * What can be posted, and where.
 *
 * @param signatures of platforms that may send their orders, by name
 */
record Routes(
        Gate gate,
        Map<String, Signature> signatures,
        Outbox outbox,
        Journey journey,
        InstantSource clock,
        RandomGenerator random,
        MeterRegistry metrics)
        implements Consumer<RoutesConfig> {

    @Override
    public void accept(RoutesConfig routes) {
        routes.post("/complaints", complaints());
        var milestone = new MilestoneReader(journey, clock, TimeForm.ISO);
        routes.post("/milestones", milestones((_, node) -> milestone.read(node)));
        routes.post(
                "/orders/{orderId}/milestones",
                milestones((ctx, node) -> milestone.read(ctx.pathParam("orderId"), node)));
        addWebhooks(routes, milestone);
    }

    private void addWebhooks(RoutesConfig routes, MilestoneReader reader) {
        for (var platform : Intakes.PLATFORMS) {
            var signature = signatures.get(platform.name());
            if (signature != null) {
                routes.post(
                        "/webhooks/" + platform.name(),
                        new Webhook(
                                platform,
                                signature,
                                journey,
                                new OrderRows(journey, reader),
                                outbox,
                                new Tally(metrics, "milestones")));
            }
        }
    }

    private Endpoint<ComplaintSubmitted> complaints() {
        var reader = new ComplaintReader(clock, random);
        return new Endpoint<>(
                gate,
                Intakes.COMPLAINTS,
                (_, node) -> reader.read(node),
                outbox::send,
                new Answer("complaintId"),
                new Tally(metrics, "complaints"));
    }

    private Endpoint<OrderProgressed> milestones(Endpoint.Reader<OrderProgressed> reader) {
        return new Endpoint<>(
                gate,
                Intakes.MILESTONES,
                reader,
                outbox::send,
                new Answer("orderId"),
                new Tally(metrics, "milestones"));
    }
}
