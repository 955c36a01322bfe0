package nl.knelpunt.producer;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.OrderProgressed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An address to which a shop platform sends its orders. Its signature takes the place of an API key, which it cannot send. */
final class Webhook implements Handler {
    private static final int OK = 200;

    private final Platform platform;
    private final Signature signature;
    private final Journey journey;
    private final OrderRows rows;
    private final Outbox outbox;
    private final Tally tally;

    Webhook(Platform platform, Signature signature, Journey journey, OrderRows rows, Outbox outbox, Tally tally) {
        this.platform = platform;
        this.signature = signature;
        this.journey = journey;
        this.rows = rows;
        this.outbox = outbox;
        this.tally = tally;
    }

    @Override
    public void handle(Context ctx) throws InterruptedException {
        try {
            take(ctx);
        } catch (ProblemException e) {
            tally.refused(e.type());
            throw e;
        }
    }

    private void take(Context ctx) throws InterruptedException {
        var message = Message.of(ctx);
        if (platform.isPing(message)) {
            ctx.status(OK);
            return;
        }
        if (!signature.isOf(message.body(), message.headers().get(platform.signatureHeader()))) {
            throw new ProblemException(
                    ProblemType.UNAUTHORIZED,
                    platform.signatureHeader() + " must be the body's signature with the secret that is set here");
        }
        var order = platform.read(object(message), message, journey);
        List<Reading<OrderProgressed>> readings = order.tellsNothing() ? List.of() : rows.read(order.row(), 1);
        var outcomes = Sending.send(readings, outbox::send, TraceContext.of(ctx.header("traceparent")));
        tally.count(platform.name(), outcomes);
        new Answer("orderId").notice(ctx, outcomes);
    }

    private static ObjectNode object(Message message) {
        return switch (JsonText.read(message.body())) {
            case Reading.Good<JsonNode>(ObjectNode object) -> object;
            case Reading.Good<JsonNode> _ -> throw new ProblemException(ProblemType.INVALID, "must be a JSON object");
            case Reading.Bad<JsonNode>(var type, var errors) ->
                throw new ProblemException(type, errors.getFirst().sentence());
        };
    }
}
