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
        var milestone = new MilestoneReader(journey, clock, TimeForm.ISO);
        routes.post("/milestones", milestones((_, node) -> milestone.read(node)));
        routes.post(
                "/orders/{orderId}/milestones",
                milestones((ctx, node) -> milestone.read(ctx.pathParam("orderId"), node)));
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
