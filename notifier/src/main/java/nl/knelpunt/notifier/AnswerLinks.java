package nl.knelpunt.notifier;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Shop;

/** The signed links of each alert. An alert that tells again links to itself; its answer settles the first one. */
final class AnswerLinks implements Links {
    static final String PATH = "/answer/";

    private final LinkSettings settings;
    private final Shop shop;

    AnswerLinks(LinkSettings settings, Shop shop) {
        this.settings = settings;
        this.shop = shop;
    }

    @Override
    public List<Link> of(Job job) {
        var alert = job.alert();
        if (alert.report() != null) {
            return List.of();
        }
        var wording = Wording.of(shop, alert.department());
        return actions(alert, shop).stream()
                .map(action -> new Link(action, label(action, alert, wording), url(job, action)))
                .toList();
    }

    /**
     * @return what it may be answered with: one about a problem has no complaints that could go to others, and what is over
     *     nobody need take
     */
    static List<Action> actions(AlertRaised alert, Shop shop) {
        var problem = alert.problem();
        if (problem != null && problem.bottleneck().state() == BottleneckDetected.State.CLOSED) {
            return List.of(Action.SOLVED);
        }
        var actions = new ArrayList<>(List.of(Action.TAKEN, Action.ANSWERED, Action.SOLVED));
        if (problem == null && !stepsOfOthers(alert.department(), shop).isEmpty()) {
            actions.add(Action.NOT_OURS);
        }
        return List.copyOf(actions);
    }

    static List<Journey.Step> stepsOfOthers(String department, Shop shop) {
        return shop.journey().steps().stream()
                .filter(step -> !step.department().equals(department))
                .toList();
    }

    static String label(Action action, AlertRaised alert, Wording wording) {
        return wording.say(Phrase.answer(action, alert.complaints().size() != 1));
    }

    private String url(Job job, Action action) {
        var alert = job.alert();
        var expiresAt = alert.raisedAt().plus(AnswerLink.LIFE).truncatedTo(ChronoUnit.SECONDS);
        var link = new AnswerLink(job.partition().partition(), job.offset(), alert.alertId(), action, expiresAt);
        return settings.url() + PATH + link.token(settings.secret());
    }
}
