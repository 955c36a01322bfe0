package nl.knelpunt.producer;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import nl.knelpunt.contract.Event;
import tools.jackson.databind.JsonNode;

/** An address to which events are posted: reads what comes, sends it, and answers when it is durable. */
final class Endpoint<E extends Event> implements Handler {
    interface Reader<E extends Event> {
        Reading<E> read(Context ctx, JsonNode node);
    }

    private final Gate gate;
    private final List<HttpIntake> intakes;
    private final Reader<E> reader;
    private final Sending.Sink<E> sink;
    private final Answer answer;
    private final Tally tally;

    Endpoint(Gate gate, List<HttpIntake> intakes, Reader<E> reader, Sending.Sink<E> sink, Answer answer, Tally tally) {
        this.gate = gate;
        this.intakes = intakes;
        this.reader = reader;
        this.sink = sink;
        this.answer = answer;
        this.tally = tally;
    }

    @Override
    public void handle(Context ctx) throws InterruptedException {
        try {
            gate.check(ctx);
            take(ctx);
        } catch (ProblemException e) {
            tally.refused(e.type());
            throw e;
        }
    }

    private void take(Context ctx) throws InterruptedException {
        var message = Message.of(ctx);
        var intake = Intakes.of(intakes, message);
        var documents = intake.read(message);
        var readings = documents.list().stream()
                .map(document -> document.reading().then(node -> reader.read(ctx, node)))
                .toList();
        var outcomes = Sending.send(readings, sink, TraceContext.of(ctx.header("traceparent")));
        tally.count(intake.name(), outcomes);
        if (documents.batch()) {
            answer.batch(ctx, documents.list(), outcomes);
        } else {
            answer.single(ctx, outcomes.get(0));
        }
    }
}
