package nl.knelpunt.processor.surge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.knelpunt.contract.BottleneckDetected;
import nl.knelpunt.contract.BottleneckDetected.State;
import nl.knelpunt.contract.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Sees when many complaints are one problem. Its clock is that of the events, and stands where the latest of them was: a time in
 * the future is for the caller to refuse. The same settings and the same calls of {@link #ordered}, {@link #complained} and
 * {@link #passed} give the same problems with the same ids, also if it was kept as bytes between them; the events of a few
 * partitions in another order the same up to one counting window of five minutes. For one thread at a time.
 *
 * <p>Of the first two days nothing is judged, of the first week nothing that grows slowly, and a problem has at least
 * {@value Scan#LEAST} complaints. See {@link Surprise} for how chance is told from trouble, and {@link Norm} for what is learnt
 * when.
 */
public final class SurgeWatch {
    /** A complaint or an order that is further than this behind the latest event is not counted any more. */
    public static final Duration LATENESS = Duration.ofHours(22);

    /** How many cells are watched; any that appear beyond them are not. */
    public static final int CELLS = 256;

    private static final UUID PROBLEMS = UUID.fromString("5f2d3f9a-7c0b-4d57-9a53-2f6c6f1f7a10");
    private static final int FORMAT = 2;
    private static final int SAMPLES = 5;

    /** Of the false alarms allowed; the attributes share the rest. */
    private static final double CELLS_PART = 0.5;

    private final SurgeSettings settings;
    private final Attributes attributes;
    private final Clock clock;
    private final Norm norm;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<BottleneckDetected> news = new ArrayList<>();

    public SurgeWatch(SurgeSettings settings) {
        this.settings = settings;
        attributes = new Attributes(settings);
        clock = new Clock(settings.zone());
        norm = new Norm(clock, settings);
    }

    /**
     * An order was placed. What becomes known by that comes with the next call of {@link #complained} or {@link #passed}.
     *
     * @param attributes such as carrier; those that are not watched are ignored
     */
    public void ordered(Instant at, Map<String, String> attributes) {
        advance(at);
        if (!isTooLate(at)) {
            norm.volumes().all().add(Slots.window(at), clock.window());
            this.attributes.ordered(numbers(attributes));
        }
    }

    /**
     * An order came to a stretch, which may be the first of a step: what is complained of that step follows it.
     *
     * @param stretch its id
     */
    public void began(Instant at, String stretch) {
        advance(at);
        if (!isTooLate(at)) {
            norm.volumes().began(stretch).ifPresent(volume -> volume.add(Slots.window(at), clock.window()));
        }
    }

    /** Whether orders that come to a stretch matter to it. */
    public boolean follows(String stretch) {
        return norm.volumes().began(stretch).isPresent();
    }

    /**
     * A complaint was placed on a step and a fault.
     *
     * @param orderId null if it is of no known order
     * @param attributes of its order; those that are not watched are ignored
     * @return what opened, grew or ended, in the order of time
     */
    public List<BottleneckDetected> complained(
            Instant at,
            String complaintId,
            @Nullable String orderId,
            String step,
            String fault,
            Map<String, String> attributes) {
        advance(at);
        var cell = isTooLate(at) ? null : cell(step, fault);
        if (cell != null) {
            var numbers = numbers(attributes);
            cell.count(new Recent(Slots.window(at), complaintId, orderId, numbers), clock.window(), this.attributes);
            judge(cell, Slots.window(at), numbers);
        }
        return toldNow();
    }

    /**
     * Time passed, also if nothing happened in it.
     *
     * @return what grew or ended
     */
    public List<BottleneckDetected> passed(Instant eventTime) {
        advance(eventTime);
        return toldNow();
    }

    /** @return the id of the open problem that a complaint with these attributes belongs to */
    public Optional<String> openProblem(String step, String fault, Map<String, String> attributes) {
        return Optional.ofNullable(cells.get(key(step, fault)))
                .map(Cell::problem)
                .filter(problem -> this.attributes.isOf(problem.named(), attributes))
                .map(problem -> problem.id);
    }

    private List<BottleneckDetected> toldNow() {
        var told = List.copyOf(news);
        news.clear();
        return told;
    }

    private boolean isTooLate(Instant at) {
        return at.isBefore(clock.latest().minus(LATENESS));
    }

    private List<Integer> numbers(Map<String, String> of) {
        return attributes.numbers(of, left -> cells.values().forEach(cell -> cell.forget(left)));
    }

    private static String key(String step, String fault) {
        return step + '/' + fault;
    }

    private @Nullable Cell cell(String step, String fault) {
        var key = key(step, fault);
        var cell = cells.get(key);
        if (cell == null && cells.size() < CELLS) {
            cell = new Cell(step, fault, norm.volumes().of(step), attributes);
            norm.introduce(cell);
            cells.put(key, cell);
        }
        return cell;
    }

    private void judge(Cell cell, long window, List<Integer> numbers) {
        cell.expectNow(clock);
        var problem = cell.problem();
        if (problem != null) {
            if (window >= problem.since && attributes.isOf(problem.named(), numbers)) {
                problem.add();
                tellNews(cell, problem);
            }
        } else if (norm.isReady()) {
            var surprise = surprise(cell, numbers);
            if (surprise != null) {
                open(cell, surprise.since());
            }
        }
    }

    /** @return what is surprising: the cell, or an attribute value in it; or null */
    private @Nullable Scan surprise(Cell cell, List<Integer> numbers) {
        var all = new Scan(cell, null, clock.window());
        if (isSurprising(all, CELLS_PART)) {
            return all;
        }
        for (var number : numbers) {
            var stream = number == Attribute.NONE ? null : cell.stream(number);
            if (stream != null) {
                var ofValue = new Scan(cell, stream, clock.window());
                if (isSurprising(ofValue, (1 - CELLS_PART) / attributes.count())) {
                    return ofValue;
                }
            }
        }
        return null;
    }

    private boolean isSurprising(Scan scan, double part) {
        return scan.isSurprising(
                clock.hourOfWeek(), norm.spread(), norm.logAllowed() + Math.log(part), norm.unlearntHours());
    }

    private void open(Cell cell, long since) {
        var now = clock.window();
        var named = Explanation.of(cell, attributes, since, now);
        var name = named == null ? "" : attributes.nameOf(named) + '\n' + named.value();
        var id = Ids.named(PROBLEMS, String.join("\n", cell.step, cell.fault, Long.toString(now), name));
        var problem = new Problem(id.toString(), since, now);
        cell.begin(problem, now);
        explain(cell, problem, named);
        tell(cell, problem, State.OPENED);
    }

    private void explain(Cell cell, Problem problem, Attributes.@Nullable Named named) {
        var scan = new Scan(cell, stream(cell, named), clock.window());
        problem.explain(named, scan.seen(problem.since), scan.expected(problem.since));
    }

    private @Nullable Stream stream(Cell cell, Attributes.@Nullable Named named) {
        var number = named == null ? Attribute.NONE : attributes.numberOf(named);
        return number == Attribute.NONE ? null : cell.stream(number);
    }

    private void tellNews(Cell cell, Problem problem) {
        if (problem.isNews(clock.window())) {
            if (problem.isYoung(clock.window())) {
                var named = Explanation.of(cell, attributes, problem.since, clock.window());
                if (!Objects.equals(named, problem.named())) {
                    explain(cell, problem, named);
                }
            }
            tell(cell, problem, State.UPDATED);
        }
    }

    private void tell(Cell cell, Problem problem, State state) {
        var named = problem.named();
        var samples = samples(cell, problem);
        problem.told(clock.window());
        news.add(new BottleneckDetected(
                problem.id,
                clock.latest(),
                state,
                cell.step,
                cell.fault,
                named == null ? null : attributes.nameOf(named),
                named == null ? null : named.value(),
                Slots.startOf(problem.since),
                problem.expected(),
                problem.seen(),
                samples.stream().map(Recent::complaintId).toList(),
                samples.stream()
                        .map(Recent::orderId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    private List<Recent> samples(Cell cell, Problem problem) {
        return cell.recent().reversed().stream()
                .filter(each -> each.window() >= problem.since && attributes.isOf(problem.named(), each.numbers()))
                .limit(SAMPLES)
                .toList();
    }

    private void advance(Instant to) {
        if (!clock.hasBegun()) {
            clock.set(to);
            norm.begin();
        } else if (to.isAfter(clock.latest())) {
            if (Slots.window(to) - clock.window() > Slots.WINDOWS_PER_WEEK) {
                skip(to);
            }
            while (clock.window() < Slots.window(to)) {
                nextWindow();
            }
            clock.move(to);
        }
    }

    private void nextWindow() {
        norm.volumes().close(clock);
        cells.values().forEach(cell -> cell.close(clock));
        for (var cell : cells.values()) {
            endOrTell(cell);
        }
        if (Slots.beginsAnHour(clock.window() + 1)) {
            norm.closeHour(cells.values(), attributes);
        }
        clock.nextWindow();
        norm.volumes().open(clock.window());
        cells.values().forEach(cell -> cell.open(clock.window()));
    }

    private void endOrTell(Cell cell) {
        var problem = cell.problem();
        if (problem == null) {
            return;
        }
        var now = clock.window();
        var scan = new Scan(cell, stream(cell, problem.named()), now);
        if (problem.isOver(scan.seen(now), scan.expected(now), now)) {
            tell(cell, problem, State.CLOSED);
            cell.end(now);
        } else {
            tellNews(cell, problem);
        }
    }

    private void skip(Instant to) {
        for (var cell : cells.values()) {
            var problem = cell.problem();
            if (problem != null) {
                tell(cell, problem, State.CLOSED);
            }
            cell.clear();
        }
        clock.set(to);
        norm.resume();
    }

    /** All that it knows, also the news that was not told yet, for {@link #fromBytes} with the same settings. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("An array takes whatever is written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param settings as they were when the bytes were written, but for the stretches
     * @throws IllegalArgumentException if the bytes are something else, are not whole, or belong to other settings
     */
    public static SurgeWatch fromBytes(SurgeSettings settings, byte[] bytes) {
        var watch = new SurgeWatch(settings);
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            watch.read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("The state of the surges is not whole", e);
        }
        return watch;
    }

    private void write(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(settings.form());
        clock.write(out);
        attributes.write(out);
        norm.write(out);
        out.writeShort(cells.size());
        for (var cell : cells.values()) {
            out.writeUTF(cell.step);
            out.writeUTF(cell.fault);
            cell.write(out);
        }
        out.writeShort(news.size());
        for (var each : news) {
            News.write(out, each);
        }
    }

    private void read(DataInput in) throws IOException {
        if (in.readInt() != FORMAT || !in.readUTF().equals(settings.form())) {
            throw new IllegalArgumentException("The state of the surges belongs to another version or other settings");
        }
        clock.read(in);
        attributes.read(in);
        norm.read(in);
        for (var count = in.readUnsignedShort(); count > 0; count--) {
            var step = in.readUTF();
            var cell = new Cell(step, in.readUTF(), norm.volumes().of(step), attributes);
            cell.read(in);
            norm.introduce(cell);
            cells.put(key(cell.step, cell.fault), cell);
        }
        for (var count = in.readUnsignedShort(); count > 0; count--) {
            news.add(News.read(in));
        }
    }
}
