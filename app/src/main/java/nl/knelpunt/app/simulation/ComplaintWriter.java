package nl.knelpunt.app.simulation;

import java.time.Instant;
import java.util.List;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Ids;

/** Finds the words for a complaint. */
final class ComplaintWriter {
    /** Those in which customers write themselves. */
    private static final List<Channel> CHANNELS = List.of(Channel.FORM, Channel.EMAIL, Channel.CHAT, Channel.REVIEW);

    private final Habits habits;
    private final Texts texts;

    ComplaintWriter(Habits habits, Texts texts) {
        this.habits = habits;
        this.texts = texts;
    }

    Happening.Complaint write(Order order, String orderId, Moment.Written written) {
        var random = written.random();
        var at = Instant.ofEpochMilli(written.at());
        var id = Ids.timeOrdered(at, random).toString();
        var nameless = written.leg() == null ? habits.namelessOther() : habits.namelessLate();
        var namesStep = random.nextDouble() >= nameless;
        var language = random.nextDouble() < habits.dutch() ? Texts.DUTCH : Texts.ENGLISH;
        var text = namesStep
                ? texts.naming(written.cell(), language, random)
                : texts.namingNothing(language, !order.isDeliveredAt(written.at()), random);
        var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        return new Happening.Complaint(
                new ComplaintSubmitted(
                        id,
                        at,
                        channel,
                        new ComplaintText(text),
                        null,
                        null,
                        orderId,
                        null,
                        null,
                        null,
                        order.attributes()),
                new TrueComplaint(
                        id,
                        written.cell().step(),
                        written.cell().fault(),
                        written.incident() == null ? null : written.incident().id(),
                        written.leg() == null ? null : written.leg().milestone(),
                        namesStep));
    }
}
