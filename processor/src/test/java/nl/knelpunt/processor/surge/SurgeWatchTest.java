package nl.knelpunt.processor.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SurgeWatchTest {
    private static final int CELL = 21;
    private static final double FROM = 24 * 15 + 13.1;
    private static final TreeMap<String, String> NO_FLOW = new TreeMap<>();
    private static final Map<String, String> BY_FAST = Map.of("carrier", "carrier1");

    private static QuietShop shop = shop();
    private static byte[] learnt = new byte[0];

    private static QuietShop shop() {
        var made = new QuietShop(7, 10, 1000);
        made.setRate(CELL, FROM, 40);
        return made;
    }

    @BeforeAll
    static void learnsTwoWeeks() {
        shop = shop();
        var run = new SurgeRun();
        shop.play(0, (int) FROM, busy -> 1, QuietShop.NOTHING, run);
        assertThat(run.news).as("from scratch").isEmpty();
        learnt = run.watch.toBytes();
    }

    private static SurgeRun play(QuietShop.Trouble trouble, int hours) {
        var run = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        shop.reseed(1);
        shop.play((int) FROM, (int) FROM + hours, busy -> 1, trouble, run);
        return run;
    }

    @Test
    void opensAProblemSoonAfterACellTriples() {
        var run = play(Surge.general(shop, CELL, FROM, 3), 3);

        assertThat(run.opened()).singleElement().satisfies(opened -> {
            assertThat(opened.key()).isEqualTo(QuietShop.step(CELL) + "/" + QuietShop.fault(CELL));
            assertThat(opened.attribute()).isNull();
            assertThat(SurgeRun.minutesSince(FROM, opened.detectedAt())).isBetween(0.0, 45.0);
            assertThat(SurgeRun.minutesSince(FROM, opened.since())).isCloseTo(0, Offset.offset(15.0));
            assertThat(opened.seen() / opened.expected()).isBetween(2.0, 4.5);
            assertThat(opened.samples()).hasSize(5).doesNotHaveDuplicates();
            assertThat(opened.orders())
                    .isEqualTo(
                            opened.samples().stream().map(id -> "order-" + id).toList());
        });
    }

    @Test
    void namesTheCarrierThatCausesIt() {
        var run = play(Surge.ofValue(shop, CELL, FROM, 0, 1, 3), 3);

        assertThat(run.opened()).singleElement().satisfies(opened -> {
            assertThat(opened.attribute()).isEqualTo("carrier");
            assertThat(opened.attributeValue()).isEqualTo("carrier1");
        });
        var id = run.opened().getFirst().problemId();
        assertThat(run.watch.openProblem(QuietShop.step(CELL), QuietShop.fault(CELL), BY_FAST))
                .contains(id);
        assertThat(run.watch.openProblem(QuietShop.step(CELL), QuietShop.fault(CELL), Map.of("carrier", "carrier0")))
                .isEmpty();
        assertThat(run.watch.openProblem("other", QuietShop.fault(CELL), BY_FAST))
                .isEmpty();
    }

    @Test
    void endsAProblemThatIsOverAndDoesNotOpenItAgain() {
        var run = play(Surge.general(shop, CELL, FROM, 3).until(FROM + 4), 30);

        assertThat(run.opened()).hasSize(1);
        assertThat(run.told(State.CLOSED)).singleElement().satisfies(closed -> {
            assertThat(closed.problemId()).isEqualTo(run.opened().getFirst().problemId());
            assertThat(SurgeRun.minutesSince(FROM + 4, closed.detectedAt())).isBetween(0.0, 90.0);
        });
    }

    @Test
    void tellsOfGrowthAtABoundedPace() {
        var run = play(Surge.general(shop, CELL, FROM, 3), 24);
        var told = run.of(CELL);

        assertThat(told).hasSizeBetween(5, 30);
        assertThat(told).extracting(BottleneckDetected::eventId).doesNotHaveDuplicates();
        assertThat(told.getLast().seen()).isGreaterThan(told.getFirst().seen());
    }

    @Test
    void takesABusyDayForNoSurge() {
        var run = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        shop.reseed(2);
        shop.play((int) FROM, (int) FROM + 24, busy -> 8, QuietShop.NOTHING, run);

        assertThat(run.complaints).isGreaterThan(1000);
        assertThat(run.news).isEmpty();
    }

    @Test
    void takesAWaveOfReturnsForNoSurgeOnceTheReturnsAreKnownToHaveCome() {
        var returns = new TreeMap<>(Map.of(QuietShop.step(CELL), "refunded"));
        var settings = SurgeSettings.of(ZoneOffset.UTC, SurgeRun.ATTRIBUTES, returns);
        var known = afterAWaveOfReturns(new SurgeWatch(settings));
        var unknown = afterAWaveOfReturns(new SurgeWatch(SurgeRun.SETTINGS));

        assertThat(known.news).isEmpty();
        assertThat(unknown.opened()).isNotEmpty();
    }

    private static SurgeRun afterAWaveOfReturns(SurgeWatch watch) {
        var run = new SurgeRun(watch) {
            @Override
            public void ordered(Instant at, Map<String, String> attributes) {
                super.ordered(at, attributes);
                var returned = at.isBefore(QuietShop.at(FROM)) ? 1 : 3;
                for (var i = 0; i < returned; i++) {
                    watch.began(at, "refunded");
                }
            }
        };
        shop.reseed(4);
        shop.play(0, (int) FROM, busy -> 1, QuietShop.NOTHING, run);
        shop.play((int) FROM, (int) FROM + 24, busy -> 1, Surge.general(shop, CELL, FROM, 3), run);
        return run;
    }

    @Test
    void takesForUsualWhatReturnsEveryMonday() {
        var run = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        shop.reseed(5);
        var openedBy = new ArrayList<Integer>();
        for (var week = 0; week < 10; week++) {
            var monday = 24 * (21 + 7 * week);
            shop.play(week == 0 ? (int) FROM : monday - 24 * 6, monday, busy -> 1, QuietShop.NOTHING, run);
            shop.play(
                    monday,
                    monday + 24,
                    busy -> 1,
                    Surge.general(shop, CELL, monday + 8, 2).until(monday + 16),
                    run);
            openedBy.add(run.opened().size());
        }

        assertThat(openedBy.getFirst()).isEqualTo(1);
        assertThat(openedBy.subList(5, 10)).containsOnly(openedBy.get(5));
    }

    @Test
    void learnsLittleFromAProblem() {
        var run = play(Surge.general(shop, CELL, FROM, 3).until(FROM + 12), 24 * 8);

        shop.play(
                (int) FROM + 24 * 8,
                (int) FROM + 24 * 8 + 6,
                busy -> 1,
                Surge.general(shop, CELL, FROM + 24 * 8, 3),
                run);
        assertThat(run.opened()).hasSize(2);
    }

    @Test
    void tellsTheSameOfTheSameCallsAlsoWhenKeptAsBytesBetweenThem() {
        var surge = Surge.ofValue(shop, CELL, FROM, 0, 1, 3).until(FROM + 2);
        shop.reseed(6);
        var calls = calls(shop, (int) FROM, (int) FROM + 8, surge);
        var first = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        calls.forEach(call -> call.accept(first));
        var again = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        var random = new Random(6);
        for (var call : calls) {
            call.accept(again);
            if (random.nextInt(50) == 0) {
                again = again.keptAsBytes();
            }
        }

        assertThat(first.told(State.CLOSED)).isNotEmpty();
        assertThat(again.news).isEqualTo(first.news);
        assertThat(again.watch.toBytes()).isEqualTo(first.watch.toBytes());
    }

    @Test
    void keepsWhatItHasNotToldYet() {
        var run = play(Surge.general(shop, CELL, FROM, 3).until(FROM + 1), 1);
        assertThat(run.opened()).hasSize(1);
        run.watch.ordered(QuietShop.at(FROM + 24 * 8), Map.of());
        var later = run.keptAsBytes();
        later.news.addAll(later.watch.passed(QuietShop.at(FROM + 24 * 8)));

        assertThat(later.told(State.CLOSED)).singleElement().satisfies(closed -> {
            assertThat(closed.problemId()).isEqualTo(run.opened().getFirst().problemId());
            assertThat(closed.samples()).isNotEmpty();
        });
        assertThat(later.keptAsBytes().watch.passed(QuietShop.at(FROM + 24 * 8)))
                .isEmpty();
    }

    @Test
    void startsAsItsOriginalFromTheFirstDayOn() {
        var young = new QuietShop(8, 10, 200);
        var whole = new SurgeRun();
        var kept = new SurgeRun();
        for (var hour = 0; hour < 60; hour++) {
            kept = kept.keptAsBytes();
            for (var call : calls(young, hour, hour + 1, Surge.general(young, CELL, 50, 20))) {
                call.accept(whole);
                call.accept(kept);
            }
        }

        assertThat(whole.opened()).isNotEmpty();
        assertThat(kept.news).isEqualTo(whole.news);
    }

    private static List<Consumer<SurgeRun>> calls(QuietShop shop, int fromHour, int toHour, QuietShop.Trouble trouble) {
        var calls = new ArrayList<Consumer<SurgeRun>>();
        shop.play(fromHour, toHour, busy -> 1, trouble, new QuietShop.Listener() {
            @Override
            public void ordered(Instant at, Map<String, String> attributes) {
                calls.add(run -> run.ordered(at, attributes));
            }

            @Override
            public void complained(Instant at, String id, String step, String fault, Map<String, String> attributes) {
                calls.add(run -> run.complained(at, id, step, fault, attributes));
                calls.add(run -> run.news.addAll(run.watch.passed(at.plusMillis(1))));
            }
        });
        return calls;
    }

    @Test
    void findsTheSameProblemsWhenPartitionsComeInAnotherOrder() {
        var told = new ArrayList<ShuffledComplaint>();
        var surge = Surge.ofValue(shop, CELL, FROM, 0, 1, 3).until(FROM + 3);
        var inOrder = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        shop.reseed(3);
        var random = new Random(3);
        shop.play((int) FROM, (int) FROM + 12, busy -> 1, surge, new QuietShop.Listener() {
            @Override
            public void ordered(Instant at, Map<String, String> attributes) {
                inOrder.ordered(at, attributes);
            }

            @Override
            public void complained(Instant at, String id, String step, String fault, Map<String, String> attributes) {
                inOrder.complained(at, id, step, fault, attributes);
                told.add(new ShuffledComplaint(
                        at.plusSeconds(random.nextInt(180)), run -> run.complained(at, id, step, fault, attributes)));
            }
        });
        var shuffled = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        told.stream()
                .sorted(Comparator.comparing(ShuffledComplaint::comes))
                .forEach(each -> each.to().accept(shuffled));

        assertThat(shuffled.opened()).hasSameSizeAs(inOrder.opened()).hasSize(1);
        var first = inOrder.opened().getFirst();
        var other = shuffled.opened().getFirst();
        assertThat(other.key()).isEqualTo(first.key());
        assertThat(other.attributeValue()).isEqualTo(first.attributeValue());
        assertThat(Duration.between(first.detectedAt(), other.detectedAt()).abs())
                .isLessThan(Duration.ofMinutes(5));
    }

    private record ShuffledComplaint(Instant comes, Consumer<SurgeRun> to) {}

    @Test
    void staysSmallWhenAMillionCarriersAreMadeUp() {
        var run = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        var at = QuietShop.at(FROM);
        for (var i = 0; i < 1_000_000; i++) {
            run.watch.ordered(at, Map.of("carrier", "made-up" + i));
        }
        for (var i = 0; i < 10_000; i++) {
            run.watch.complained(at, "c" + i, null, "s" + i, "f", Map.of("carrier", "made-up" + i));
        }

        assertThat(run.watch.toBytes()).hasSizeLessThan(1_500_000);
    }

    @Test
    void knowsTheShopsOwnCarriersStillWhenOthersAreMadeUp() {
        var run = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        shop.reseed(4);
        shop.play(
                (int) FROM,
                (int) FROM + 24,
                busy -> 1,
                Surge.ofValue(shop, CELL, FROM + 20, 0, 1, 4),
                new QuietShop.Listener() {
                    private int made;

                    @Override
                    public void ordered(Instant at, Map<String, String> attributes) {
                        run.ordered(at, made++ % 4 == 0 ? Map.of("carrier", "made-up" + made) : attributes);
                    }

                    @Override
                    public void complained(
                            Instant at, String id, String step, String fault, Map<String, String> attributes) {
                        run.complained(at, id, step, fault, attributes);
                    }
                });

        assertThat(run.of(CELL))
                .last()
                .satisfies(told -> assertThat(told.attributeValue()).isEqualTo("carrier1"));
    }

    @Test
    void countsALateComplaintButNotOneOfLastWeek() {
        var run = new SurgeRun(SurgeWatch.fromBytes(SurgeRun.SETTINGS, learnt));
        var at = QuietShop.at(FROM);
        run.watch.passed(at);
        for (var i = 0; i < 100; i++) {
            run.complained(at.minus(Duration.ofDays(7)), "old" + i, "step9", "fault9", Map.of());
        }
        assertThat(run.news).isEmpty();
        for (var i = 0; i < 100; i++) {
            run.complained(at.minusSeconds(300), "late" + i, "step9", "fault9", Map.of());
        }
        assertThat(run.opened())
                .singleElement()
                .satisfies(opened -> assertThat(opened.step()).isEqualTo("step9"));
    }

    @Test
    void takesAGapOfYearsInItsStride() {
        var run = play(Surge.general(shop, CELL, FROM, 3), 2);
        run.news.addAll(run.watch.passed(QuietShop.at(FROM + 24 * 365 * 1000.0)));

        assertThat(run.news).last().extracting(BottleneckDetected::state).isEqualTo(State.CLOSED);
        assertThat(run.watch.openProblem(QuietShop.step(CELL), QuietShop.fault(CELL), Map.of()))
                .isEmpty();
    }

    @Test
    void staysAsItWasWhenKeptAsBytesAfterAGap() {
        var run = play(QuietShop.NOTHING, 2);
        run.watch.passed(QuietShop.at(24 * 40 + 0.5));

        assertThat(run.keptAsBytes().watch.toBytes()).isEqualTo(run.watch.toBytes());
    }

    @Test
    void keepsWhatItLearntWhenTheShopFollowsOneMoreStretch() {
        var more = SurgeSettings.of(
                ZoneOffset.UTC, SurgeRun.ATTRIBUTES, new TreeMap<>(Map.of(QuietShop.step(CELL), "refunded")));
        var run = new SurgeRun(SurgeWatch.fromBytes(more, learnt));
        shop.reseed(1);
        shop.play((int) FROM, (int) FROM + 3, busy -> 1, Surge.general(shop, CELL, FROM, 3), run);
        var again = SurgeWatch.fromBytes(SurgeRun.SETTINGS, run.watch.toBytes());

        assertThat(run.opened()).hasSize(1);
        assertThat(again.openProblem(QuietShop.step(CELL), QuietShop.fault(CELL), BY_FAST))
                .isPresent();
    }

    @Test
    void refusesBytesThatAreNotItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurgeWatch.fromBytes(SurgeRun.SETTINGS, new byte[] {1, 2, 3}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurgeWatch.fromBytes(
                        new SurgeSettings(ZoneOffset.UTC, List.of("carrier"), NO_FLOW, 0.25, 32), learnt));
        var cut = Arrays.copyOf(learnt, learnt.length / 2);
        assertThatIllegalArgumentException().isThrownBy(() -> SurgeWatch.fromBytes(SurgeRun.SETTINGS, cut));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurgeSettings(ZoneOffset.UTC, List.of("carrier", "carrier"), NO_FLOW, 1, 32));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurgeSettings(ZoneOffset.UTC, List.of(), NO_FLOW, 0, 32));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurgeSettings(ZoneOffset.UTC, List.of(), NO_FLOW, 1, 0));
    }
}
