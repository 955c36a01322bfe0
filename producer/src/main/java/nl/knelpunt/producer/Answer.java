package nl.knelpunt.producer;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.knelpunt.contract.Json;

/**
 * Tells a client what became of what it sent.
 *
 * @param idField what the id is called, such as {@code complaintId}
 */
record Answer(String idField) {
    private static final int RETRY_SECONDS = 5;
    private static final int ACCEPTED = 202;
    private static final int MIXED = 207;
    private static final String AGAIN = "try again later, with the same id: it will not be there twice";

    void single(Context ctx, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(var id) -> json(ctx, ACCEPTED, Map.of(idField, id));
            case Outcome.Refused(var type, var errors) -> problem(ctx, Problem.of(type, errors));
            case Outcome.Unwritten(var id) ->
                problem(ctx, Problem.of(ProblemType.UNAVAILABLE, AGAIN).with(Map.of(idField, id)));
        }
    }

    void batch(Context ctx, List<Document> documents, List<Outcome> outcomes) {
        var accepted = count(outcomes, Outcome.Accepted.class);
        var refused = count(outcomes, Outcome.Refused.class);
        var members = members(documents.stream().map(Document::line).toList(), outcomes);
        if (accepted == outcomes.size()) {
            json(ctx, ACCEPTED, members);
        } else if (accepted > 0) {
            json(ctx, MIXED, members);
        } else if (refused == outcomes.size()) {
            problem(
                    ctx,
                    Problem.of(ProblemType.INVALID, "no item is right, see items")
                            .with(members));
        } else {
            problem(ctx, Problem.of(ProblemType.UNAVAILABLE, AGAIN).with(members));
        }
    }

    /**
     * To a sender that tries again whatever is answered with an error, or stops sending: so only what may go better next time is
     * one.
     */
    void notice(Context ctx, List<Outcome> outcomes) {
        var members = members(Collections.nCopies(outcomes.size(), OptionalLong.empty()), outcomes);
        if (count(outcomes, Outcome.Unwritten.class) > 0) {
            problem(ctx, Problem.of(ProblemType.UNAVAILABLE, AGAIN).with(members));
        } else {
            json(ctx, count(outcomes, Outcome.Refused.class) == 0 ? ACCEPTED : MIXED, members);
        }
    }

    static void problem(Context ctx, Problem problem) {
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            ctx.header("Retry-After", Integer.toString(RETRY_SECONDS));
        }
        ctx.status(problem.status()).contentType(Problem.CONTENT_TYPE).result(problem.json());
    }

    /** @param lines of each, if it has one */
    private Map<String, Object> members(List<OptionalLong> lines, List<Outcome> outcomes) {
        var accepted = count(outcomes, Outcome.Accepted.class);
        var refused = count(outcomes, Outcome.Refused.class);
        var members = new LinkedHashMap<String, Object>();
        members.put("accepted", accepted);
        members.put("refused", refused);
        members.put("unwritten", outcomes.size() - accepted - refused);
        members.put("items", items(lines, outcomes));
        return members;
    }

    private List<Map<String, Object>> items(List<OptionalLong> lines, List<Outcome> outcomes) {
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < outcomes.size(); i++) {
            var item = new LinkedHashMap<String, Object>();
            item.put("index", i);
            lines.get(i).ifPresent(line -> item.put("line", line));
            item.put("status", outcomes.get(i).status());
            switch (outcomes.get(i)) {
                case Outcome.Accepted(var id) -> item.put(idField, id);
                case Outcome.Refused refused -> item.put("errors", refused.errors());
                case Outcome.Unwritten(var id) -> item.put(idField, id);
            }
            items.add(item);
        }
        return items;
    }

    private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return (int) outcomes.stream().filter(kind::isInstance).count();
    }

    private static void json(Context ctx, int status, Map<String, Object> members) {
        ctx.status(status).contentType(JsonIntake.MEDIA_TYPE).result(Json.write(members));
    }
}
