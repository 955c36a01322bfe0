package nl.knelpunt.processor.surge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.knelpunt.contract.BottleneckDetected;

/** Prints what the watch reaches on drawn shops; by name: acute, small, slow, quiet, friday, speed, or all without one. */
final class SurgeFigures {
    private static final int SEEDS = 20;
    private static final int DAY = 24;

    private SurgeFigures() {}

    /** One line of the table. */
    private static final class Line {
        private final List<Double> delays = new ArrayList<>();
        private int rightAtOnce;
        private int rightAtLast;

        void add(Surge surge, List<BottleneckDetected> told) {
            var first = told.stream()
                    .filter(each -> each.state() == BottleneckDetected.State.OPENED)
                    .findFirst();
            delays.add(first.map(each -> SurgeRun.minutesSince(surge.from(), each.detectedAt()))
                    .orElse(Double.POSITIVE_INFINITY));
            if (first.isPresent()) {
                rightAtOnce += isRight(surge, first.get()) ? 1 : 0;
                rightAtLast += isRight(surge, told.getLast()) ? 1 : 0;
            }
        }

        private static boolean isRight(Surge surge, BottleneckDetected told) {
            var wanted = surge.attribute() < 0 ? null : QuietShop.value(surge.attribute(), surge.value());
            return Objects.equals(wanted, told.attributeValue());
        }

        double quantile(double part) {
            Collections.sort(delays);
            return delays.get((int) Math.ceil(delays.size() * part) - 1);
        }
    }

    public static void main(String[] names) {
        var wanted = names.length == 0
                ? List.of("acute", "small", "slow", "quiet", "friday", "speed")
                : Arrays.asList(names);
        for (var name : wanted) {
            switch (name) {
                case "acute" -> surges("triples", 30, 500, new double[] {20, 30, 40, 60}, 22, 3, false);
                case "small" -> surges("times six", 1, 60, new double[] {1, 2, 4}, 22, 6, false);
                case "slow" -> surges("+5% a day", 30, 500, new double[] {5, 10, 20, 30}, 28, 1, true);
                case "quiet" -> {
                    quiet(30, 500);
                    quiet(3, 150);
                    quiet(1, 60);
                    quiet(0.3, 20);
                }
                case "friday" -> {
                    friday(30, 1000);
                    friday(1, 60);
                }
                case "speed" -> speed();
                default -> throw new IllegalArgumentException("No such figures: " + name);
            }
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }

    private static void surges(
            String what, double most, double orders, double[] rates, int warmDays, double times, boolean slow) {
        Map<String, Line> lines = new TreeMap<>();
        for (var seed = 0; seed < SEEDS; seed++) {
            var shop = new QuietShop(1000 + seed, most, orders);
            var from = DAY * (warmDays + seed % 5) + (slow ? 0 : 13 + seed * 0.0137);
            var cells = new int[rates.length];
            for (var i = 0; i < rates.length; i++) {
                cells[i] = (seed * 5 + i * 11) % shop.cells();
                shop.setRate(cells[i], slow ? DAY * 3 + 9 : from, rates[i]);
            }
            var before = new SurgeRun();
            shop.play(0, (int) from, busy -> 1, QuietShop.NOTHING, before);
            var state = before.watch.toBytes();
            for (var i = 0; i < rates.length; i++) {
                for (var general : new boolean[] {true, false}) {
                    var attribute = general ? -1 : seed % 4;
                    var value = general ? -1 : seed % shop.values(attribute);
                    var surge = new Surge(
                            shop,
                            cells[i],
                            from,
                            Double.MAX_VALUE,
                            attribute,
                            value,
                            since -> slow ? Math.pow(1.05, since / DAY) : times);
                    shop.reseed(seed * 100L + i * 2L + (general ? 0 : 1));
                    var run = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, state));
                    shop.play((int) from, (int) from + (slow ? 14 * DAY : 12), busy -> 1, surge, run);
                    var name = String.format(Locale.ROOT, "%2.0f/h %s", rates[i], general ? "general" : "one value");
                    lines.computeIfAbsent(name, n -> new Line()).add(surge, run.of(cells[i]));
                }
            }
        }
        var unit = slow ? DAY * 60.0 : 1;
        lines.forEach((name, line) -> print(
                "%s, %-15s found after p50 %6.1f p95 %6.1f max %6.1f %s; attribute right at once %2d, at last %2d of %d",
                what,
                name,
                line.quantile(0.5) / unit,
                line.quantile(0.95) / unit,
                line.quantile(1) / unit,
                slow ? "days" : "minutes",
                line.rightAtOnce,
                line.rightAtLast,
                SEEDS));
    }

    private static void printFalse(BottleneckDetected told) {
        print(
                "  false on day %.2f: %s %s, %d seen and %.2f expected in %s",
                SurgeRun.minutesSince(0, told.detectedAt()) / 60 / DAY,
                told.key(),
                Objects.requireNonNullElse(told.attributeValue(), ""),
                told.seen(),
                told.expected(),
                Duration.between(told.since(), told.detectedAt()));
    }

    private static void quiet(double most, double orders) {
        var found = new int[SEEDS];
        var complaints = 0L;
        for (var seed = 0; seed < SEEDS; seed++) {
            var run = new SurgeRun();
            new QuietShop(seed, most, orders).play(0, 90 * DAY, busy -> 1, QuietShop.NOTHING, run);
            found[seed] = run.opened().size();
            run.opened().forEach(SurgeFigures::printFalse);
            complaints += run.complaints;
        }
        print(
                "90 quiet days, cells of 0.01 to %.1f/h, %d complaints: false problems %d in %d runs, at most %d in one: %s",
                most,
                complaints / SEEDS,
                Arrays.stream(found).sum(),
                SEEDS,
                Arrays.stream(found).max().orElse(0),
                Arrays.toString(found));
    }

    private static void friday(double most, double orders) {
        var found = 0;
        for (var seed = 0; seed < SEEDS; seed++) {
            var shop = new QuietShop(3000 + seed, most, orders);
            var run = new SurgeRun();
            shop.play(0, 25 * DAY, busy -> 1, QuietShop.NOTHING, run);
            var before = run.opened().size();
            shop.play(25 * DAY, 36 * DAY, hour -> hour >= 25 * DAY && hour < 26 * DAY ? 5 : 1, QuietShop.NOTHING, run);
            run.opened().stream().skip(before).forEach(SurgeFigures::printFalse);
            found += run.opened().size() - before;
        }
        print(
                "Black Friday, 5 times the orders and up to 4 days later complaints, cells of 0.01 to %.1f/h: "
                        + "false problems %d in %d runs",
                most, found, SEEDS);
    }

    private static void speed() {
        var events = new ArrayList<Runnable>();
        var run = new SurgeRun();
        var shop = new QuietShop(1, 30, 500);
        shop.play(0, 21 * DAY, busy -> 1, QuietShop.NOTHING, run);
        shop.play(21 * DAY, 35 * DAY, busy -> 1, QuietShop.NOTHING, new QuietShop.Listener() {
            @Override
            public void ordered(Instant at, Map<String, String> attributes) {
                events.add(() -> run.ordered(at, attributes));
            }

            @Override
            public void complained(Instant at, String id, String step, String fault, Map<String, String> attributes) {
                events.add(() -> run.complained(at, id, step, fault, attributes));
            }
        });
        var begin = System.nanoTime();
        events.forEach(Runnable::run);
        var nanos = System.nanoTime() - begin;
        var before = System.nanoTime();
        var bytes = run.watch.toBytes().length;
        print(
                "speed: %d events, %.2f microseconds each with all that passing time takes; state %d bytes, written in %.1f ms",
                events.size(), nanos / 1e3 / events.size(), bytes, (System.nanoTime() - before) / 1e6);
    }
}
