package nl.knelpunt.notifier;

import java.util.List;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.contract.HeldBack;
import nl.knelpunt.contract.Journey;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Shop;

/** Says who hears of a complaint, or why nobody does. What {@code knelpunt route} prints and what production does. */
public final class Router {
    private static final int URGENT = 4;

    private final Shop shop;

    public Router(Shop shop) {
        this.shop = shop;
    }

    /** Whether it goes through at once and by itself, whatever else is known: it may be about safety. */
    public static boolean isUrgent(ComplaintClassified classified) {
        return classified.severity() >= URGENT;
    }

    public Routing route(ComplaintClassified classified) {
        if (classified.kind() == Kind.PRAISE) {
            return new Routing.Held(HeldBack.Reason.PRAISE);
        }
        if (classified.step().equals(Journey.NONE)) {
            return new Routing.Held(HeldBack.Reason.NO_PROBLEM);
        }
        var receivers = List.copyOf(shop.receiversOf(classified.department()));
        return receivers.isEmpty() ? new Routing.Held(HeldBack.Reason.NO_RECEIVER) : new Routing.Alerted(receivers);
    }
}
