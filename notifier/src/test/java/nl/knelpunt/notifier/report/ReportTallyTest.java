package nl.knelpunt.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.knelpunt.contract.ComplaintHandled.Action;
import nl.knelpunt.contract.Kind;
import nl.knelpunt.contract.Placement;
import org.junit.jupiter.api.Test;

class ReportTallyTest {
    private static final Placement DELIVERY = new Placement("delivery", "delay", "logistics");
    private static final Placement PACKING = new Placement("fulfilment", "error", "warehouse");

    private final Morning morning = new Morning();

    @Test
    void countsYesterdayAndTheNightBesideTheSameWeekdayAWeekBefore() {
        morning.late("a", "2026-11-19T12:00")
                .late("b", "2026-11-25T23:59:59")
                .late("c", "2026-11-26T00:00")
                .wrote("d", Kind.QUESTION, "delivery", "information", "2026-11-26T23:59:59")
                .wrote("e", Kind.PROBLEM_REPORT, "delivery", "error", "2026-11-26T12:00")
                .late("f", "2026-11-27T00:00")
                .late("g", "2026-11-27T08:00");

        var shop = morning.report().shop();

        assertThat(shop.yesterday()).isEqualTo(new Counts(1, 1, 1, 0, 0));
        assertThat(shop.night()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(shop.weekBefore()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(shop.days()).extracting(DayCount::written).containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 1L, 3L);
    }

    @Test
    void givesEachDepartmentItsOwn() {
        morning.late("a", "2026-11-26T12:00").wrote("b", Kind.COMPLAINT, "product", "quality", "2026-11-26T12:00");

        var report = morning.report();

        assertThat(report.of("logistics").cells().shown())
                .extracting(CellDay::step, CellDay::fault)
                .containsExactly(tuple("delivery", "delay"));
        assertThat(report.of("quality").yesterday().complaints()).isEqualTo(1);
        assertThat(report.shop().yesterday().complaints()).isEqualTo(2);
        assertThat(report.of("warehouse").yesterday()).isEqualTo(Counts.NONE);
    }

    @Test
    void goesByTheLatestVerdictAndByAPersonBeforeThat() {
        morning.late("a", "2026-11-26T12:00")
                .revised("a", 2, Kind.COMPLAINT, "product", "quality", "2026-11-26T12:00")
                .revised("a", 1, Kind.COMPLAINT, "payment", "error", "2026-11-26T12:00")
                .late("b", "2026-11-26T12:00")
                .revised("b", 1, Kind.COMPLAINT, "product", "quality", "2026-11-26T12:00")
                .moved("b", DELIVERY, PACKING, "2026-11-26T13:00");

        var report = morning.report();

        assertThat(report.shop().cells().shown())
                .extracting(CellDay::step)
                .containsExactlyInAnyOrder("product", "fulfilment");
        assertThat(report.of("logistics").yesterday()).isEqualTo(Counts.NONE);
    }

    @Test
    void knowsNothingOfWhatWasDoneLater() {
        morning.late("a", "2026-11-26T12:00")
                .did("a", Action.ANSWERED, "2026-11-27T08:00")
                .moved("a", DELIVERY, PACKING, "2026-11-27T08:00");

        var report = morning.report();

        assertThat(report.answers().answered()).isZero();
        assertThat(report.of("logistics").yesterday().complaints()).isEqualTo(1);
    }

    @Test
    void tellsOfAnEmptyShopThatNothingHappened() {
        var report = morning.report();

        assertThat(report.shop().yesterday()).isEqualTo(Counts.NONE);
        assertThat(report.shop().weekBefore()).isNull();
        assertThat(report.shop().oldestOpen()).isNull();
        assertThat(report.answers().wrote()).isZero();
        assertThat(report.departments()).hasSize(6);
    }

    @Test
    void comparesWithNoWeekThatIsNotKeptAnyMore() {
        morning.late("a", "2026-11-19T12:00").late("b", "2026-11-26T12:00").lostUntil("2026-11-19T10:00");

        var shop = morning.report().shop();

        assertThat(shop.weekBefore()).isNull();
        assertThat(shop.cells().shown()).extracting(CellDay::weekBefore).containsOnlyNulls();
        assertThat(shop.days()).hasSize(7);
        assertThat(shop.bottleneck()).isNull();
    }

    @Test
    void comparesWithTheWeekBeforeWhereOnlyMoreIsLost() {
        morning.late("a", "2026-11-19T12:00").lostUntil("2026-11-18T10:00");

        assertThat(morning.report().shop().weekBefore()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    }

    @Test
    void comparesAShopThatOnlyBeginsWithNothing() {
        morning.late("a", "2026-11-24T12:00").late("b", "2026-11-26T12:00");

        assertThat(morning.report().shop().weekBefore()).isNull();
    }

    @Test
    void countsAllOfADayOf25Hours() {
        var monday = new Morning(LocalDate.parse("2026-10-26"), LocalTime.of(8, 0));
        monday.late("last-of-Saturday", "2026-10-24T23:59:59")
                .late("first", "2026-10-25T00:00")
                .late("last", "2026-10-25T23:59:59")
                .late("night", "2026-10-26T00:00");

        var shop = monday.report().shop();

        assertThat(shop.yesterday().complaints()).isEqualTo(2);
        assertThat(shop.night().complaints()).isEqualTo(1);
    }

    @Test
    void countsAllOfADayOf23Hours() {
        var monday = new Morning(LocalDate.parse("2026-03-30"), LocalTime.of(8, 0));
        monday.late("last-of-Saturday", "2026-03-28T23:59:59")
                .late("first", "2026-03-29T00:00")
                .late("last", "2026-03-29T23:59:59")
                .late("night", "2026-03-30T00:00");

        assertThat(monday.report().shop().yesterday().complaints()).isEqualTo(2);
    }

    @Test
    void refusesADayThatHasNotBegun() {
        assertThatThrownBy(() -> new Days(Morning.FRIDAY, Morning.ZONE, Morning.at("2026-11-26T23:59")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhatWasSolvedWithItsCauseOnce() {
        morning.late("a", "2026-11-20T12:00")
                .late("b", "2026-11-20T12:00")
                .late("c", "2026-11-20T12:00")
                .solved("a", "sorteerband stond stil", "reserveband", "2026-11-26T12:00")
                .solved("b", "sorteerband stond stil", "reserveband", "2026-11-27T07:00")
                .solved("c", "te vroeg", null, "2026-11-25T12:00");

        assertThat(morning.report().of("logistics").solved().shown())
                .containsExactly(new Solved("delivery", "delay", "sorteerband stond stil", "reserveband", "bas", 2));
    }

    @Test
    void listsWhatIsOpenPastItsPromiseLongestAgoFirst() {
        morning.late("kept", "2026-11-20T12:00")
                .late("broken", "2026-11-20T12:00")
                .late("older", "2026-11-20T12:00")
                .late("not-yet", "2026-11-20T12:00")
                .late("again", "2026-11-20T12:00")
                .promised("kept", "2026-11-21T12:00", "2026-11-20T13:00")
                .did("kept", Action.ANSWERED, "2026-11-20T14:00")
                .promised("broken", "2026-11-22T12:00", "2026-11-20T13:00")
                .promised("older", "2026-11-21T12:00", "2026-11-20T13:00")
                .did("older", Action.TAKEN, "2026-11-20T15:00")
                .promised("not-yet", "2026-11-27T12:00", "2026-11-20T13:00")
                .promised("again", "2026-11-21T12:00", "2026-11-20T13:00")
                .promised("again", "2026-11-28T12:00", "2026-11-21T13:00");

        assertThat(morning.report().of("logistics").overdue().shown())
                .extracting(OpenComplaint::complaintId)
                .containsExactly("older", "broken");
    }

    @Test
    void stillTellsAPromiseWhoseComplaintIsOlderThanItLooksBack() {
        morning.promised("old", "2026-09-21T12:00", "2026-09-20T13:00");

        var overdue = morning.report().of("triage").overdue().shown();

        assertThat(overdue).extracting(OpenComplaint::complaintId).containsExactly("old");
        assertThat(overdue).extracting(OpenComplaint::writtenAt).containsOnlyNulls();
    }

    @Test
    void namesTheOldestWithoutAnAnswer() {
        morning.late("answered", "2026-11-10T12:00")
                .did("answered", Action.SOLVED, "2026-11-11T12:00")
                .late("oldest", "2026-11-11T12:00")
                .late("newer", "2026-11-12T12:00");

        var shop = morning.report().shop();

        assertThat(shop.open()).isEqualTo(2);
        assertThat(shop.oldestOpen()).extracting(OpenComplaint::complaintId).isEqualTo("oldest");
    }

    @Test
    void countsWhatDepartmentsPassToEachOtherOnceByPair() {
        morning.late("a", "2026-11-26T12:00")
                .notOurs("a", "warehouse", "2026-11-26T13:00")
                .moved("a", DELIVERY, PACKING, "2026-11-26T13:00")
                .moved("b", DELIVERY, PACKING, "2026-11-26T14:00")
                .late("c", "2026-11-26T12:00")
                .notOurs("c", "quality", "2026-11-26T13:00")
                .moved("d", PACKING, DELIVERY, "2026-11-24T13:00");

        var report = morning.report();

        assertThat(report.shop().bounces().shown())
                .containsExactly(new Bounce("logistics", "warehouse", 2), new Bounce("logistics", "quality", 1));
        assertThat(report.of("quality").bounces().shown()).containsExactly(new Bounce("logistics", "quality", 1));
    }

    @Test
    void takesWhatTriagePassesOnForItsWork() {
        var triage = new Placement("unclear", "unclear", "triage");
        morning.moved("a", triage, PACKING, "2026-11-26T13:00");

        assertThat(morning.report().shop().bounces().shown()).isEmpty();
    }

    @Test
    void namesTheBottleneckOfTheWeekByTheRateAndNotByHowBusyItWas() {
        for (var i = 0; i < 40; i++) {
            morning.late("now" + i, "2026-11-24T12:00")
                    .wrote("p" + i, Kind.COMPLAINT, "product", "quality", "2026-11-24T12:00");
            morning.wrote("q" + i, Kind.COMPLAINT, "product", "quality", "2026-11-16T12:00");
        }
        for (var i = 0; i < 8; i++) {
            morning.late("before" + i, "2026-11-16T12:00");
        }

        var report = morning.report();

        assertThat(report.shop().bottleneck()).isNotNull().satisfies(worst -> {
            assertThat(worst.step()).isEqualTo("delivery");
            assertThat(worst.count()).isEqualTo(40);
        });
        assertThat(report.of("quality").bottleneck()).isNull();

        for (var i = 0; i < 500; i++) {
            morning.ordered("n" + i, "2026-11-24T11:00");
        }
        for (var i = 0; i < 100; i++) {
            morning.ordered("b" + i, "2026-11-16T11:00");
        }
        assertThat(morning.report().shop().bottleneck()).isNull();
    }

    @Test
    void saysWhoOfYesterdayHasAnAnswerAndWhoWaits() {
        morning.late("answered", "2026-11-26T09:00")
                .did("answered", Action.ANSWERED, "2026-11-27T07:00")
                .late("solved", "2026-11-26T09:00")
                .did("solved", Action.SOLVED, "2026-11-26T17:00")
                .late("only-taken", "2026-11-26T11:00")
                .did("only-taken", Action.TAKEN, "2026-11-26T17:00")
                .wrote("asks", Kind.QUESTION, "delivery", "information", "2026-11-26T10:00")
                .praises("praises", "delivery", "2026-11-26T10:00", "Top!", null)
                .late("night", "2026-11-27T01:00")
                .late("day-before", "2026-11-25T23:59:59");

        var answers = morning.report().answers();

        assertThat(answers.wrote()).isEqualTo(4);
        assertThat(answers.answered()).isEqualTo(2);
        assertThat(answers.departments()).singleElement().satisfies(of -> {
            assertThat(of.department()).isEqualTo("logistics");
            assertThat(of.waiting().shown())
                    .extracting(OpenComplaint::complaintId)
                    .containsExactly("asks", "only-taken");
        });
    }

    @Test
    void givesPraiseToTheDepartmentWhoseStepEarnedIt() {
        morning.praises("a", "fulfilment", "2026-11-26T09:00", "Mooi ingepakt!", null);

        var report = morning.report();

        assertThat(report.of("warehouse").praise().shown())
                .extracting(Praise::words)
                .containsExactly("Mooi ingepakt!");
        assertThat(report.of("warehouse").yesterday().praise()).isEqualTo(1);
        assertThat(report.of("triage").praise().shown()).isEmpty();
        assertThat(report.shop().cells().shown()).isEmpty();
    }

    @Test
    void listsTenAndCountsTheOthers() {
        for (var i = 10; i < 35; i++) {
            morning.late("c" + i, "2026-11-26T12:" + i);
        }

        var waiting = morning.report().answers().departments().getFirst().waiting();

        assertThat(waiting.shown()).hasSize(10);
        assertThat(waiting.shown().getFirst().complaintId()).isEqualTo("c10");
        assertThat(waiting.shown().getLast().complaintId()).isEqualTo("c19");
        assertThat(waiting.more()).isEqualTo(15);
    }
}
