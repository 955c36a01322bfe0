package nl.knelpunt.app.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws who complains of what, and when. Each cause draws from a source of its own, so that an incident changes no complaint
 * that would be there without it.
 */
final class Complainers {
    private static final double HOUR_MILLIS = 3_600_000;

    private final Scenario scenario;
    private final Ways ways;
    private final List<Ordinary> ordinary;

    /** @param chance that an order that can have such a complaint has it */
    private record Ordinary(Cell cell, double chance) {}

    Complainers(Scenario scenario, Ways ways) {
        this.scenario = scenario;
        this.ways = ways;
        this.ordinary = scenario.habits().per1000Orders().keySet().stream()
                .filter(cell -> !cell.isOfLateOrders())
                .map(cell -> new Ordinary(cell, chance(cell)))
                .toList();
    }

    List<Moment.Written> complaints(Way way, Map<String, String> attributes, SplittableRandom random) {
        var written = new ArrayList<Moment.Written>();
        addOrdinary(written, way, random.split());
        addLate(written, way, random.split());
        for (var incident : scenario.incidents()) {
            var own = random.split();
            if (incident instanceof Incident.MoreComplaints more && more.scope().holdsFor(attributes)) {
                addMore(written, way, more, own);
            }
        }
        return written;
    }

    private void addOrdinary(List<Moment.Written> written, Way way, SplittableRandom random) {
        for (var each : ordinary) {
            if (random.nextDouble() < each.chance()) {
                addIfShown(written, way, each.cell(), null, random.split());
            }
        }
    }

    private void addMore(List<Moment.Written> written, Way way, Incident.MoreComplaints more, SplittableRandom random) {
        var cell = new Cell(more.step(), more.fault());
        var greatest = more.course().greatestExcess(more.scope());
        if (random.nextDouble() < chance(cell) * greatest) {
            var all = new ArrayList<Moment.Written>();
            addIfShown(all, way, cell, more, random.split());
            // the incident shows in what is written while it lasts, whenever the trouble was
            all.removeIf(complaint -> !more.scope().lastsAt(complaint.at())
                    || random.nextDouble() * greatest >= more.course().at(more.scope(), complaint.at()) - 1);
            written.addAll(all);
        }
    }

    /** Complaints of an order that is late on a stretch, or stands still. */
    private void addLate(List<Moment.Written> written, Way way, SplittableRandom random) {
        for (var stretch : way.stretches()) {
            var own = random.split();
            if (!stretch.leg().isOwned()) {
                continue;
            }
            var writes = own.nextDouble();
            if (stretch.spoiler() instanceof Incident.Outage outage && writes < outage.writes()) {
                var cell = new Cell(outage.step(), outage.fault());
                var stands = Math.max(stretch.from(), outage.scope().from().toEpochMilli());
                add(written, stands, cell, outage, stretch.leg(), own);
            } else if (own.nextDouble() < scenario.habits().lateWrites()) {
                addIfLate(written, stretch, own);
            }
        }
    }

    private void addIfLate(List<Moment.Written> written, Way.Stretch stretch, SplittableRandom random) {
        var step = stretch.leg().step();
        var lateShare = scenario.habits().lateShare(step, scenario.shop().returns());
        if (lateShare == 0) {
            return;
        }
        var overdue = ways.overdue(stretch, lateShare);
        if (overdue < stretch.until()) {
            var incident = overdue < stretch.untilOtherwise() ? null : stretch.spoiler();
            add(written, overdue, new Cell(step, Incident.DELAY), incident, stretch.leg(), random);
        }
    }

    private void addIfShown(
            List<Moment.Written> written, Way way, Cell cell, @Nullable Incident incident, RandomGenerator random) {
        var shown = cell.showsAt().map(way::reached).orElse(way.placedAt());
        if (shown != LegTime.NEVER) {
            add(written, shown, cell, incident, null, random);
        }
    }

    private void add(
            List<Moment.Written> written,
            long trouble,
            Cell cell,
            @Nullable Incident incident,
            @Nullable Leg leg,
            RandomGenerator random) {
        var at = awakeFrom(
                trouble + scenario.habits().afterTroubleWith(cell.step()).drawMillis(random), random);
        written.add(new Moment.Written(at, cell, incident, leg, random));
    }

    /** Who is asleep tries again an hour later or so. */
    private long awakeFrom(long time, RandomGenerator random) {
        var at = time;
        while (at < scenario.end().toEpochMilli() && random.nextDouble() >= wakefulness(at)) {
            at += Math.round(-Math.log(1 - random.nextDouble()) * HOUR_MILLIS);
        }
        return at;
    }

    private double wakefulness(long at) {
        var shop = scenario.shop();
        return shop.rhythm()
                .wakefulness(Instant.ofEpochMilli(at).atZone(shop.timeZone()).getHour());
    }

    private double chance(Cell cell) {
        return scenario.habits().chance(cell, scenario.shop().returns());
    }
}
