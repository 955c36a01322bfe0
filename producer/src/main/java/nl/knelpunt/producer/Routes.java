package nl.knelpunt.producer;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;

/** What can be posted, and where. */
record Routes(
        Gate gate, Outbox outbox, Journey journey, InstantSource clock, RandomGenerator random, MeterRegistry metrics)
        implements Consumer<RoutesConfig> {

    @Override
    public void accept(RoutesConfig routes) {
        routes.post("/complaints", complaints());
        routes.post("/orders/{orderId}/milestones", milestones());
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

    private Endpoint<OrderProgressed> milestones() {
        var reader = new MilestoneReader(journey.milestones());
        return new Endpoint<>(
                gate,
                Intakes.MILESTONES,
                (ctx, node) -> reader.read(ctx.pathParam("orderId"), node),
                outbox::send,
                new Answer("orderId"),
                new Tally(metrics, "milestones"));
    }
}
