package dev.farol.scenario.make;

import dev.farol.history.History;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The interactions without which some question would have another answer. What no question looks at, and what makes no difference to
 * those that do, is left out.
 *
 * @param kept interactions by their number
 * @param exact those of them whose very instant matters
 */
record Needs(BitSet kept, BitSet exact) {

    private static final long DAY = 86_400_000_000_000L;

    static Needs of(Asked asked, Selected selected) {
        Needs needs = new Needs(new BitSet(), new BitSet());
        asked.questions().forEach(question -> needs.add(question, selected));
        for (Question.Windowed count : asked.coverage()) {
            List<Integer> all = selected.of(count);
            if (all.stream().noneMatch(needs.kept::get)) {
                needs.last(all, false);
            }
        }
        return needs;
    }

    private void add(Question question, Selected selected) {
        if (question instanceof Question.Windowed windowed) {
            add(windowed, selected);
        } else if (question instanceof Question.DaysSince since) {
            last(selected.of(since.selector()), true);
        } else if (question instanceof Question.Decayed decayed) {
            selected.of(decayed.selector()).forEach(i -> keep(i, true));
        } else if (question instanceof Question.Sequence sequence) {
            add(sequence, selected);
        } else if (question instanceof Question.Story story) {
            story.types().forEach(type -> selected.of(Selector.of(type)).forEach(i -> keep(i, true)));
        }
    }

    private void add(Question.Windowed question, Selected selected) {
        Selector selector = question.selector();
        List<Integer> all = selected.of(question);
        List<Integer> numbers =
                all.stream().filter(i -> selected.hasNumber(selector, i)).toList();
        Comparator<Integer> bySize = Comparator.comparing(i -> selected.number(selector, i));
        switch (question.measure()) {
            case COUNT, ACTIVE_DAYS -> all.forEach(i -> keep(i, false));
            case SUM, AVERAGE -> numbers.forEach(i -> keep(i, false));
            case SMALLEST -> numbers.stream().min(bySize).ifPresent(i -> keep(i, false));
            case LARGEST -> numbers.stream().max(bySize).ifPresent(i -> keep(i, false));
            case LATEST -> last(numbers, false);
        }
    }

    /** Where it did not happen, it does not happen with less either; where it did, one pair is enough. */
    private void add(Question.Sequence sequence, Selected selected) {
        History history = selected.history();
        List<Integer> firsts = selected.of(sequence.first());
        List<Integer> thens = selected.of(sequence.then());
        int next = 0;
        for (int then : thens) {
            while (next < firsts.size() && history.at(firsts.get(next)) < history.at(then)) {
                next++;
            }
            if (next > 0 && within(history.at(firsts.get(next - 1)), history.at(then), sequence.days())) {
                keep(firsts.get(next - 1), true);
                keep(then, true);
                return;
            }
        }
    }

    private static boolean within(long first, long then, int days) {
        long end = days > Long.MAX_VALUE / DAY ? Long.MAX_VALUE : first + days * DAY;
        return then <= end || end < first;
    }

    private void last(List<Integer> all, boolean exactly) {
        if (!all.isEmpty()) {
            keep(all.get(all.size() - 1), exactly);
        }
    }

    private void keep(int i, boolean exactly) {
        kept.set(i);
        if (exactly) {
            exact.set(i);
        }
    }

    IntStream all() {
        return kept.stream();
    }
}
