package dev.farol.question;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.question.Bindings.Answer;
import dev.farol.question.Bindings.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts questions by what they look at, so that equal work is done once. */
final class Binder {

    private final Names names;
    private final Map<Selector, Plan> plans = new LinkedHashMap<>();
    private final Map<Window, Integer> windows = new LinkedHashMap<>();
    private final List<Integer> needs = new ArrayList<>();
    private final List<Double> halfLives = new ArrayList<>();
    private final List<Long> spans = new ArrayList<>();
    private final List<Question.Story> stories = new ArrayList<>();

    Binder(Names names) {
        this.names = names;
    }

    /** What is to be done with the interactions of one type and filter. */
    private static final class Plan {
        /** By field of the number, then by window: the number of the tally. */
        final Map<Integer, Map<Integer, Integer>> tallies = new LinkedHashMap<>();

        final List<Integer> decayed = new ArrayList<>();
        final List<Integer> then = new ArrayList<>();
        final List<Integer> first = new ArrayList<>();
    }

    Bindings bind(List<Question> questions) {
        Answer[] answers = questions.stream().map(this::answer).toArray(Answer[]::new);
        Map<Integer, List<Selection>> byType = new LinkedHashMap<>();
        plans.forEach((selector, plan) -> byType.computeIfAbsent(names.code(selector.type()), type -> new ArrayList<>())
                .add(selection(selector, plan)));
        int types = byType.keySet().stream().mapToInt(code -> code + 1).max().orElse(0);
        Selection[][] selections = new Selection[types][];
        for (int type = 0; type < types; type++) {
            selections[type] = byType.getOrDefault(type, List.of()).toArray(Selection[]::new);
        }
        return new Bindings(
                selections,
                windows.keySet().toArray(Window[]::new),
                ints(needs),
                halfLives.stream().mapToDouble(Double::doubleValue).toArray(),
                spans.stream().mapToLong(Long::longValue).toArray(),
                new Stories(stories, names),
                answers);
    }

    private Answer answer(Question question) {
        if (question instanceof Question.Windowed windowed) {
            Kind kind = Kind.valueOf(windowed.measure().name());
            return new Answer(kind, tally(windowed.selector(), windowed.window(), needs(windowed.measure())));
        }
        if (question instanceof Question.DaysSince since) {
            return new Answer(Kind.DAYS_SINCE, tally(since.selector(), Window.ALL, 0));
        }
        if (question instanceof Question.Decayed decayed) {
            halfLives.add(decayed.halfLife());
            plan(decayed.selector()).decayed.add(halfLives.size() - 1);
            return new Answer(Kind.DECAYED, halfLives.size() - 1);
        }
        if (question instanceof Question.Story story) {
            stories.add(story);
            return new Answer(Kind.STORY, stories.size() - 1);
        }
        Question.Sequence sequence = (Question.Sequence) question;
        int days = sequence.days();
        spans.add(days > Long.MAX_VALUE / Edges.DAY ? Long.MAX_VALUE : days * Edges.DAY);
        plan(sequence.first()).first.add(spans.size() - 1);
        plan(sequence.then()).then.add(spans.size() - 1);
        return new Answer(Kind.SEQUENCE, spans.size() - 1);
    }

    private int tally(Selector selector, Window window, int need) {
        int field = (need & Tally.NUMBERS) == 0
                ? Selection.NO_NUMBER
                : selector.field().map(names::code).orElse(History.VALUE);
        int number = windows.computeIfAbsent(window, unknown -> windows.size());
        int tally = plan(selector)
                .tallies
                .computeIfAbsent(field, unknown -> new LinkedHashMap<>())
                .computeIfAbsent(number, unknown -> {
                    needs.add(0);
                    return needs.size() - 1;
                });
        needs.set(tally, needs.get(tally) | need);
        return tally;
    }

    private Plan plan(Selector selector) {
        // The field says which number is read, not which interactions are looked at.
        return plans.computeIfAbsent(
                new Selector(selector.type(), Optional.empty(), selector.filter()), unknown -> new Plan());
    }

    private Selection selection(Selector selector, Plan plan) {
        Selection.Measured[] measured = plan.tallies.entrySet().stream()
                .map(entry -> new Selection.Measured(
                        entry.getKey(),
                        ints(entry.getValue().keySet()),
                        ints(entry.getValue().values())))
                .toArray(Selection.Measured[]::new);
        return new Selection(
                Match.of(selector, names), measured, ints(plan.decayed), ints(plan.then), ints(plan.first));
    }

    private static int needs(Measure measure) {
        return switch (measure) {
            case COUNT -> 0;
            case ACTIVE_DAYS -> Tally.DAYS;
            case SUM, AVERAGE -> Tally.NUMBERS | Tally.SUM;
            case SMALLEST, LARGEST, LATEST -> Tally.NUMBERS;
        };
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
