package nl.knelpunt.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.IntStream;
import nl.knelpunt.contract.BusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final WorkingTime office = time(Calendars.office("nl"));
    private final WorkingTime belgianOffice = time(Calendars.office("be"));
    private final WorkingTime warehouse = time(Calendars.daily("08:00-12:00", "13:00-24:00"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T10:00, 2026-11-16T11:30, PT1H30M",
        "2026-11-16T16:00, 2026-11-17T10:00, PT2H",
        "2026-11-20T16:00, 2026-11-23T10:00, PT2H", // over a weekend
        "2026-11-21T10:00, 2026-11-22T16:00, PT0S", // in it
        "2026-11-16T10:00, 2026-11-16T10:00, PT0S",
        "2026-11-17T10:00, 2026-11-16T10:00, PT0S",
        "2026-04-02T16:00, 2026-04-07T10:00, PT10H", // Good Friday is worked, Easter Monday is not
        "2026-04-24T16:00, 2026-04-28T10:00, PT2H", // Koningsdag on a Monday
        "2025-04-25T16:00, 2025-04-28T10:00, PT2H", // Koningsdag on Saturday the 26th, for the 27th is a Sunday
        "2026-05-13T16:00, 2026-05-15T10:00, PT2H", // Ascension Day
        "2026-12-24T16:00, 2026-12-28T10:00, PT2H", // Christmas on a Friday and a Saturday
        "2026-12-31T16:00, 2027-01-04T10:00, PT2H", // New Year's Day on a Friday
        "2026-07-20T16:00, 2026-07-22T10:00, PT10H", // Belgium's day alone
    })
    void leavesOutWhatTheOfficeHasOff(LocalDateTime from, LocalDateTime to, Duration open) {
        assertThat(office.between(at(from), at(to))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-20T16:00, 2026-07-22T10:00, PT2H",
        "2026-04-02T16:00, 2026-04-07T10:00, PT10H",
        "2026-04-24T16:00, 2026-04-28T10:00, PT10H", // Koningsdag is the Dutch king's
        "2026-11-10T16:00, 2026-11-12T10:00, PT2H", // Armistice
        "2026-11-13T16:00, 2026-11-16T10:00, PT2H",
        "2027-12-30T16:00, 2028-01-03T10:00, PT10H", // the last day of the year is but observed
    })
    void hasBelgianHolidaysInBelgium(LocalDateTime from, LocalDateTime to, Duration open) {
        assertThat(belgianOffice.between(at(from), at(to))).isEqualTo(open);
    }

    @Test
    void isClosedOnItsOwnDaysAndOpenOnHolidaysThatItWorks() {
        var own = time(Calendars.office("nl", "2026-12-31", "2026-05-05"));

        assertThat(own.isOpen(at("2026-12-31T12:00"))).isFalse();
        assertThat(own.isOpen(at("2026-05-05T12:00"))).isTrue();
        assertThat(own.isOpen(at("2027-05-05T12:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T11:00, 2026-11-16T14:00, PT2H",
        "2026-11-16T12:10, 2026-11-16T12:50, PT0S",
        "2026-11-16T23:00, 2026-11-17T09:00, PT2H",
        "2026-11-16T00:00, 2026-11-17T00:00, PT15H",
    })
    void addsUpSeveralSlotsOfADayUntilMidnight(LocalDateTime from, LocalDateTime to, Duration open) {
        assertThat(warehouse.between(at(from), at(to))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00-24:00, 2026-03-28, PT24H",
        "00:00-24:00, 2026-03-29, PT23H",
        "00:00-24:00, 2026-10-25, PT25H",
        "01:00-04:00, 2026-03-29, PT2H",
        "01:00-04:00, 2026-10-25, PT4H",
        "02:15-02:45, 2026-03-29, PT0S",
        "02:30-03:30, 2026-03-29, PT30M",
        "02:00-03:00, 2026-10-25, PT2H",
        "02:00-02:30, 2026-10-25, PT30M",
        "02:30-03:00, 2026-10-25, PT1H30M",
        "03:00-04:00, 2026-03-29, PT1H",
    })
    void countsWhatPassesInANightInWhichClocksChange(String slot, String day, Duration open) {
        var time = time(Calendars.daily(slot));

        assertThat(time.between(
                        at(day + "T00:00"), at(day + "T23:59:59.999999999").plusNanos(1)))
                .isEqualTo(open);
    }

    @Test
    void tellsWhenWorkIsDone() {
        assertThat(office.plus(at("2026-11-16T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-16T17:00"));
        assertThat(office.plus(at("2026-11-16T16:00"), Duration.ofMinutes(61))).isEqualTo(at("2026-11-17T09:01"));
        assertThat(office.plus(at("2026-11-21T12:00"), Duration.ZERO)).isEqualTo(at("2026-11-21T12:00"));
        assertThat(office.plus(at("2026-12-24T16:30"), Duration.ofHours(9))).isEqualTo(at("2026-12-29T09:30"));
        assertThatThrownBy(() -> office.plus(Instant.EPOCH, Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T08:59:59, false, 2026-11-16T09:00",
        "2026-11-16T09:00:00, true,  2026-11-16T09:00",
        "2026-11-16T16:59:59, true,  2026-11-16T16:59:59",
        "2026-11-16T17:00:00, false, 2026-11-17T09:00",
        "2026-12-24T18:00:00, false, 2026-12-28T09:00",
        "2026-12-31T18:00:00, false, 2027-01-04T09:00",
    })
    void tellsWhetherItIsOpenAndWhenItOpens(LocalDateTime moment, boolean isOpen, LocalDateTime opening) {
        assertThat(office.isOpen(at(moment))).isEqualTo(isOpen);
        assertThat(office.nextOpening(at(moment))).isEqualTo(at(opening));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithAClockThatIsReadEveryMinute(int seed) {
        var random = new Random(seed);
        var calendar = Calendars.draw(random);
        var time = time(calendar);
        for (int i = 0; i < 20; i++) {
            var from = Instant.ofEpochSecond(
                    60 * (at("2026-01-01T00:00").getEpochSecond() / 60 + random.nextInt(525_600)));
            var minutes = random.nextInt(10 * 24 * 60);
            var open = IntStream.range(0, minutes)
                    .filter(minute -> Calendars.isOpen(
                            calendar,
                            from.plusSeconds(60L * minute).atZone(AMSTERDAM).toLocalDateTime()))
                    .count();

            assertThat(time.between(from, from.plusSeconds(60L * minutes))).isEqualTo(Duration.ofMinutes(open));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void addsUp(int seed) {
        var random = new Random(seed);
        var time = time(Calendars.draw(random));
        for (int i = 0; i < 200; i++) {
            var moments = random.longs(
                            3,
                            at("1999-06-01T00:00").getEpochSecond(),
                            at("2100-06-01T00:00").getEpochSecond())
                    .sorted()
                    .mapToObj(second -> Instant.ofEpochSecond(second, random.nextInt(1_000_000_000)))
                    .toList();
            var whole = time.between(moments.get(0), moments.get(2));

            assertThat(time.between(moments.get(0), moments.get(1)).plus(time.between(moments.get(1), moments.get(2))))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isDoneAtTheFirstMomentUntilWhichItWorkedForSoLong(int seed) {
        var random = new Random(seed);
        var time = time(Calendars.draw(random));
        for (int i = 0; i < 200; i++) {
            var from = Instant.ofEpochSecond(
                    random.nextLong(
                            at("1999-12-25T00:00").getEpochSecond(),
                            at("2100-01-10T00:00").getEpochSecond()),
                    random.nextInt(1_000_000_000));
            var worked = Duration.ofNanos(random.nextLong(1, Duration.ofDays(90).toNanos()));

            var done = time.plus(from, worked);

            assertThat(time.between(from, done)).isEqualTo(worked);
            assertThat(time.between(from, done.minusNanos(1))).isEqualTo(worked.minusNanos(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void worksNotBeforeItsNextOpening(int seed) {
        var random = new Random(seed);
        var time = time(Calendars.draw(random));
        for (int i = 0; i < 200; i++) {
            var moment = at("2026-01-01T00:00")
                    .plusMillis(random.nextLong(Duration.ofDays(730).toMillis()));

            var opening = time.nextOpening(moment);

            assertThat(time.isOpen(opening)).isTrue();
            assertThat(time.between(moment, opening)).isZero();
            assertThat(time.between(moment, opening.plusNanos(1))).isEqualTo(Duration.ofNanos(1));
            assertThat(opening.equals(moment)).isEqualTo(time.isOpen(moment));
        }
    }

    @Test
    void countsAllTimeOutsideTheCentury() {
        assertThat(office.between(Instant.parse("1999-12-30T00:00:00Z"), Instant.parse("2000-01-01T00:00:00Z")))
                .isEqualTo(Duration.ofDays(2));
        assertThat(office.between(Instant.parse("2100-01-01T00:00:00Z"), Instant.MAX))
                .isEqualTo(Duration.between(Instant.parse("2100-01-01T00:00:00Z"), Instant.MAX));
        assertThat(office.nextOpening(Instant.MIN)).isEqualTo(Instant.MIN);
        assertThat(office.isOpen(Instant.MAX)).isTrue();
        assertThat(office.plus(Instant.parse("2099-12-31T16:00:00Z"), Duration.ofDays(1)))
                .isEqualTo("2100-01-02T00:00:00Z");
    }

    @Test
    void countsAllTimeWithoutACalendar() {
        var night = at("2026-10-25T00:00");

        assertThat(WorkingTime.ALWAYS.between(night, at("2026-10-26T00:00"))).isEqualTo(Duration.ofHours(25));
        assertThat(WorkingTime.ALWAYS.between(Instant.MIN, Instant.MAX))
                .isEqualTo(Duration.between(Instant.MIN, Instant.MAX));
        assertThat(WorkingTime.ALWAYS.between(night, night.minusSeconds(1))).isZero();
        assertThat(WorkingTime.ALWAYS.plus(night, Duration.ofDays(3))).isEqualTo(night.plus(Duration.ofDays(3)));
        assertThat(WorkingTime.ALWAYS.isOpen(night)).isTrue();
        assertThat(WorkingTime.ALWAYS.nextOpening(night)).isEqualTo(night);
    }

    @Test
    void countsTheSameInManyThreads() {
        var from = at("2015-01-01T00:00");
        var one = time(Calendars.office("nl"));
        var expected = IntStream.range(0, 5_000)
                .mapToObj(day -> one.between(from, from.plus(Duration.ofDays(day))))
                .toList();
        var shared = time(Calendars.office("nl"));

        assertThat(IntStream.range(0, 5_000)
                        .parallel()
                        .mapToObj(day -> shared.between(from, from.plus(Duration.ofDays(day))))
                        .toList())
                .isEqualTo(expected);
    }

    private static WorkingTime time(BusinessCalendar calendar) {
        return new WorkingTime(calendar, AMSTERDAM);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(AMSTERDAM).toInstant();
    }
}
