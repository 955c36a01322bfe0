package nl.knelpunt.notifier;

import nl.knelpunt.contract.AlertAnswered;
import nl.knelpunt.contract.AlertRaised;
import nl.knelpunt.contract.ComplaintHandled.Action;
import org.jspecify.annotations.Nullable;

/** What somebody who opened a link is asked. What they say counts for the alert that was raised first. */
record Asked(AlertRaised alert, Action action) {
    String alertId() {
        var again = alert.followUp();
        return again == null ? alert.alertId() : again.alertId();
    }

    /** Who got that first alert. */
    String receiver() {
        var again = alert.followUp();
        return again == null ? alert.receiver() : again.receiver();
    }

    /** @return who got this alert; null if that is the same */
    @Nullable
    String other() {
        return alert.receiver().equals(receiver()) ? null : alert.receiver();
    }

    String answer(Action action) {
        return AlertAnswered.answer(alertId(), alert.department(), alert.complaints(), action);
    }
}
