package dev.farol.scenario.make;

import dev.farol.customer.Moment;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the interactions of one customer that rules need to see. For one thread. */
final class Happenings {

    private final Selected selected;
    private final Needs needs;
    private final ZoneId zone;
    /** By type: every window that somebody looks through, and what is read of an interaction. */
    private final Map<String, Set<Window>> windows = new HashMap<>();

    private final Set<String> valued = new HashSet<>();
    private final Map<String, Set<String>> numbers = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> filters = new HashMap<>();
    /** By type: fields that are written whatever they hold. */
    private final Map<String, Set<String>> whole = new HashMap<>();

    private final SortedMap<String, Integer> types = new TreeMap<>();

    Happenings(Asked asked, Selected selected, ZoneId zone) {
        this.selected = selected;
        this.needs = Needs.of(asked, selected);
        this.zone = zone;
        asked.questions().forEach(this::look);
        asked.coverage().forEach(this::look);
    }

    private void look(Question question) {
        if (question instanceof Question.Windowed windowed) {
            look(windowed.selector());
            windows.computeIfAbsent(windowed.selector().type(), type -> new HashSet<>())
                    .add(windowed.window());
            boolean reads = windowed.measure() != Measure.COUNT && windowed.measure() != Measure.ACTIVE_DAYS;
            if (reads && windowed.selector().field().isEmpty()) {
                valued.add(windowed.selector().type());
            } else if (reads) {
                numbers.computeIfAbsent(windowed.selector().type(), type -> new HashSet<>())
                        .add(windowed.selector().field().get());
            }
        } else if (question instanceof Question.DaysSince since) {
            look(since.selector());
        } else if (question instanceof Question.Decayed decayed) {
            look(decayed.selector());
        } else if (question instanceof Question.Sequence sequence) {
            look(sequence.first());
            look(sequence.then());
        } else if (question instanceof Question.Story story) {
            story.types().forEach(type -> {
                look(Selector.of(type));
                valued.add(type);
                whole.computeIfAbsent(type, unused -> new HashSet<>()).addAll(story.fields());
            });
        }
    }

    private void look(Selector selector) {
        types.put(selector.type(), selected.names().code(selector.type()));
        selector.filter()
                .ifPresent(only -> filters.computeIfAbsent(selector.type(), type -> new HashMap<>())
                        .computeIfAbsent(only.field(), field -> new HashSet<>())
                        .add(only.value()));
    }

    /**
     * The lines, by type, then in the order in which they happened.
     *
     * @param strict types of which every instant, and their order, is to be kept
     */
    List<Item> lines(Set<String> strict) {
        List<Item> lines = new ArrayList<>();
        types.forEach((type, code) -> {
            boolean exactly = strict.contains(type);
            List<Item> items = needs.all()
                    .filter(i -> selected.history().type(i) == code)
                    .mapToObj(i -> Item.one(at(i, type, exactly), content(i, type)))
                    .toList();
            lines.addAll(exactly ? Alike.inARow(items) : Alike.freely(items));
        });
        return lines;
    }

    private Moment at(int i, String type, boolean exactly) {
        long at = selected.history().at(i);
        Moment.Exact exact = new Moment.Exact(EpochNanos.instant(at));
        LocalDate date = LocalDate.ofInstant(exact.instant(), zone);
        Moment.Day day = new Moment.Day(date);
        if (day.start(zone).equals(exact.instant())) {
            return day;
        }
        if (exactly || needs.exact().get(i) || !EpochNanos.reaches(day.start(zone))) {
            return exact;
        }
        long start = EpochNanos.of(day.start(zone));
        boolean same = windows.getOrDefault(type, Set.of()).stream()
                .allMatch(window -> selected.has(window, at) == selected.has(window, start));
        return same ? day : exact;
    }

    private Item.Content content(int i, String type) {
        History history = selected.history();
        Names names = selected.names();
        Optional<BigDecimal> value = Optional.of(history.cell(i, History.VALUE))
                .filter(cell -> cell >= 0 && valued.contains(type))
                .map(history::decimal);
        SortedMap<String, Object> data = new TreeMap<>();
        for (String field : numbers.getOrDefault(type, Set.of())) {
            int cell = history.cell(i, names.code(field));
            if (cell >= 0 && history.isNumber(cell)) {
                data.put(field, history.decimal(cell));
            }
        }
        for (String field : whole.getOrDefault(type, Set.of())) {
            int cell = history.cell(i, names.code(field));
            if (cell >= 0) {
                data.put(field, history.content(cell));
            }
        }
        filters.getOrDefault(type, Map.of()).forEach((field, words) -> {
            int cell = history.cell(i, names.code(field));
            if (cell >= 0 && words.contains(Selected.written(history.content(cell)))) {
                data.put(field, history.content(cell));
            }
        });
        return new Item.Content(type, value, data);
    }
}
