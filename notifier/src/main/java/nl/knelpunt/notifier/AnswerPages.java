package nl.knelpunt.notifier;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.notifier.AnswersSeen.Seen;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** What the links lead to. Looking changes nothing, as mail scanners look; only a filled-in form does. Thread-safe. */
final class AnswerPages {
    private static final List<Action> ANSWERS = List.of(Action.TAKEN, Action.ANSWERED, Action.SOLVED, Action.NOT_OURS);

    private final Shop shop;
    private final LinkSecret secret;
    private final AnswerLog log;
    private final AnswersSeen seen;
    private final InstantSource clock;
    private final Notices notices;
    private final AnswerForm form;

    AnswerPages(Shop shop, LinkSecret secret, AnswerLog log, AnswersSeen seen, InstantSource clock) {
        this.shop = shop;
        this.secret = secret;
        this.log = log;
        this.seen = seen;
        this.clock = clock;
        this.notices = new Notices(shop);
        this.form = new AnswerForm(shop);
    }

    /** @param by who answered last from there; null if that is not known */
    Page look(String token, @Nullable String by) {
        return asked(token, asked -> {
            var why = settled(asked);
            return why != null
                    ? new Page(Page.OK, settledPage(asked, why))
                    : new Page(Page.OK, formPage(asked, form.defaults(asked, by, clock.instant()), Map.of()));
        });
    }

    Page answer(String token, byte[] body) {
        return asked(token, asked -> {
            var why = settled(asked);
            if (why != null) {
                return new Page(Page.CONFLICT, settledPage(asked, why));
            }
            var fields = FormBody.fields(body);
            if (fields.isEmpty()) {
                return plain(Page.BAD_REQUEST, Phrase.PAGE_UNREADABLE);
            }
            return switch (form.read(asked, fields.get(), clock.instant())) {
                case AnswerForm.Filled.Bad(var problems) ->
                    new Page(Page.UNPROCESSABLE, formPage(asked, fields.get(), problems));
                case AnswerForm.Filled.Good(var answer) -> write(asked, answer);
            };
        });
    }

    Page plain(int status, Phrase phrase) {
        return new Page(status, AnswerHtml.plain(phrase, shop.name()));
    }

    /** Who guesses tokens costs a signature, and no reading. */
    private Page asked(String token, Function<Asked, Page> then) {
        var link = AnswerLink.read(token, secret);
        if (link.isEmpty()) {
            return plain(Page.NOT_FOUND, Phrase.PAGE_WRONG);
        }
        if (!clock.instant().isBefore(link.get().expiresAt())) {
            return plain(Page.GONE, Phrase.PAGE_EXPIRED);
        }
        try {
            var alert = log.read(link.get());
            if (alert.isEmpty()) {
                return plain(Page.GONE, Phrase.PAGE_GONE);
            }
            // without them nobody could be told who was first
            return seen.isCaughtUp()
                    ? then.apply(new Asked(alert.get(), link.get().action()))
                    : plain(Page.UNAVAILABLE, Phrase.PAGE_UNAVAILABLE);
        } catch (KafkaException e) {
            return plain(Page.UNAVAILABLE, Phrase.PAGE_UNAVAILABLE);
        }
    }

    /** @throws KafkaException if Kafka does not take it */
    private Page write(Asked asked, AlertAnswered answer) {
        var before = seen.find(answer.answer());
        var same = seen.add(answer);
        if (same != null) {
            return new Page(Page.CONFLICT, settledPage(asked, say(asked, Phrase.PAGE_ALREADY, same)));
        }
        try {
            log.write(answer);
        } catch (KafkaException e) {
            seen.remove(answer, before);
            throw e;
        }
        return new Page(Page.OK, html(asked).noted(asked, notice(asked), next(answer)), answer.by());
    }

    /** @return why this answer cannot be given any more; null if it can */
    private @Nullable String settled(Asked asked) {
        // a promise may be renewed, until it is solved
        if (asked.action() == Action.TAKEN) {
            var solved = seen.find(asked.answer(Action.SOLVED));
            return solved == null ? null : say(asked, Phrase.PAGE_SOLVED_ALREADY, solved);
        }
        var same = seen.find(asked.answer(asked.action()));
        return same == null ? null : say(asked, Phrase.PAGE_ALREADY, same);
    }

    private List<String> earlier(Asked asked) {
        var wording = wording(asked);
        var earlier = new ArrayList<String>();
        for (var action : ANSWERS) {
            var one = seen.find(asked.answer(action));
            // the page of one that was given says so itself
            if (one == null || (action == asked.action() && action != Action.TAKEN)) {
                continue;
            }
            earlier.add(wording.say(
                    Phrase.PAGE_EARLIER,
                    AnswerLinks.label(action, asked.alert(), wording),
                    Harmless.line(one.by()),
                    wording.at(Phrase.MOMENT, one.at())));
            if (one.until() != null) {
                earlier.add(wording.say(Phrase.PAGE_PROMISED, wording.at(Phrase.MOMENT, one.until())));
            }
        }
        return List.copyOf(earlier);
    }

    private String next(AlertAnswered answer) {
        var wording = Wording.of(shop, answer.department());
        return switch (answer.action()) {
            case TAKEN, PROMISED ->
                wording.say(
                        Phrase.PAGE_TAKEN,
                        answer.by(),
                        wording.at(Phrase.MOMENT, Objects.requireNonNull(answer.until())));
            case ANSWERED -> wording.say(Phrase.PAGE_ANSWERED);
            case SOLVED -> wording.say(Phrase.PAGE_SOLVED);
            case NOT_OURS -> wording.say(Phrase.PAGE_NOT_OURS, others(answer, wording));
        };
    }

    /** Who hears of it now. */
    private String others(AlertAnswered answer, Wording wording) {
        return answer.complaints().stream()
                .map(complaint -> HandleAnswer.departmentOf(answer, complaint, shop))
                .distinct()
                .map(wording::department)
                .collect(Collectors.joining(", "));
    }

    private String formPage(Asked asked, Map<String, String> values, Map<String, Phrase> problems) {
        var earlier = new ArrayList<>(earlier(asked));
        if (asked.action() == Action.TAKEN && seen.find(asked.answer(Action.TAKEN)) != null) {
            earlier.add(wording(asked).say(Phrase.PAGE_RENEW));
        }
        return html(asked).form(asked, notice(asked), earlier, values, problems, steps(asked));
    }

    private String settledPage(Asked asked, String why) {
        return html(asked).settled(asked, notice(asked), why, earlier(asked));
    }

    private List<Journey.Step> steps(Asked asked) {
        return AnswerLinks.stepsOfOthers(asked.alert().department(), shop);
    }

    private String say(Asked asked, Phrase phrase, Seen one) {
        var wording = wording(asked);
        return wording.say(phrase, Harmless.line(one.by()), wording.at(Phrase.MOMENT, one.at()));
    }

    private AnswerHtml html(Asked asked) {
        return new AnswerHtml(wording(asked), shop.name());
    }

    private Notice notice(Asked asked) {
        return notices.of(asked.alert(), wording(asked));
    }

    private Wording wording(Asked asked) {
        return Wording.of(shop, asked.alert().department());
    }
}
