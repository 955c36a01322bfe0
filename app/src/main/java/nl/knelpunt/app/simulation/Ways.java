package nl.knelpunt.app.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws how orders go their way, and what delays them. */
final class Ways {
    private final SimulatedShop shop;
    private final List<Incident> incidents;
    private final LegTime always;
    private final LegTime opening;

    Ways(SimulatedShop shop, List<Incident> incidents) {
        this.shop = shop;
        this.incidents = incidents;
        this.always = LegTime.always(shop);
        this.opening = LegTime.ofOpening(shop);
    }

    Way draw(long placedAt, Map<String, String> attributes, RandomGenerator random) {
        var isReturned = random.nextDouble() < shop.returns();
        var stretches = new ArrayList<Way.Stretch>();
        var at = placedAt;
        for (var leg : Leg.values()) {
            if (at == LegTime.NEVER || (leg.isOfReturn() && !isReturned)) {
                break;
            }
            var stretch = stretch(leg, at, shop.spell(leg).drawMillis(random), attributes);
            stretches.add(stretch);
            at = stretch.until();
        }
        return new Way(placedAt, stretches);
    }

    /** @return when a customer takes an order for late, of which that share is */
    long overdue(Way.Stretch stretch, double lateShare) {
        return time(stretch.leg())
                .after(stretch.from(), shop.spell(stretch.leg()).exceededBy(lateShare));
    }

    private Way.Stretch stretch(Leg leg, long from, long millis, Map<String, String> attributes) {
        var time = time(leg);
        var otherwise = time.after(from, millis);
        var factor = 1.0;
        var stops = new ArrayList<Scope>();
        @Nullable Incident spoiler = null;
        for (var incident : incidents) {
            if (!incident.step().equals(leg.step()) || !incident.scope().holdsFor(attributes)) {
                continue;
            }
            if (incident instanceof Incident.SlowerStretch slower
                    && slower.leg() == leg
                    && slower.scope().lastsAt(from)) {
                factor *= slower.course().at(slower.scope(), from);
                spoiler = slower;
            } else if (incident instanceof Incident.Outage outage && overlaps(outage.scope(), from, otherwise)) {
                stops.add(outage.scope());
                spoiler = outage;
            }
        }
        if (spoiler == null) {
            return new Way.Stretch(leg, from, otherwise, otherwise, null);
        }
        return new Way.Stretch(leg, from, time.after(from, Math.round(millis * factor), stops), otherwise, spoiler);
    }

    private static boolean overlaps(Scope scope, long from, long until) {
        return scope.from().toEpochMilli() < until && from < scope.until().toEpochMilli();
    }

    private LegTime time(Leg leg) {
        return leg.isWork() ? opening : always;
    }
}
