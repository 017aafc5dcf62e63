package dev.farol.suggest;

import dev.farol.outcome.Outcome;
import dev.farol.outcome.OutcomeWork;
import dev.farol.outcome.Outcomes;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for conditions worth a rule: over the questions that rules can ask of each interaction type, and over profiles. Where numbers are
 * cut is decided before anybody is told who left, on a sample; then each cut is held against who left, and the best one of each question
 * stays where chance does not explain it, corrected for all cuts that were tried. For one thread; what comes out is the same whatever the
 * number of threads of the passes.
 */
public final class Suggesting {

    /** How many rows it takes to see where numbers may be cut. */
    private static final int SAMPLE = 6_000;

    /** How many cells a table may have: each is a byte. */
    private static final long MOST_CELLS = 300_000_000;

    private final RuleSet rules;
    private final Evaluators evaluators;
    private final SuggestOptions options;
    private final long mostCells;

    /** @param evaluators of the rules */
    public Suggesting(RuleSet rules, Evaluators evaluators, SuggestOptions options) {
        this(rules, evaluators, options, MOST_CELLS);
    }

    /** @param mostCells how many cells a table may have: with more, there are several, one after the other */
    Suggesting(RuleSet rules, Evaluators evaluators, SuggestOptions options, long mostCells) {
        this.rules = rules;
        this.evaluators = evaluators;
        this.options = options;
        this.mostCells = mostCells;
    }

    /** Goes through the customers of whom some outcomes tell. */
    @FunctionalInterface
    public interface Passes {

        /** @throws IOException with a message for people when they cannot be read */
        void pass(Outcomes outcomes, OutcomeWork<?> work) throws IOException;
    }

    /** Looks for rules. */
    public Suggestions suggest(Outcomes outcomes, Passes passes) throws IOException {
        List<Aspect.Number> aspects = Aspects.of(rules.vocabulary(), options);
        List<SampleWork.Row> sample = sample(aspects, outcomes, passes);
        List<Look> looks = Looks.of(aspects, sample, options);
        List<String> unknown = new Skippable(rules.vocabulary(), sample).unknown(options.skip());
        Search search = new Search(options);
        Table table = new Table();
        int width = (int) Math.max(1, mostCells / Math.max(1, outcomes.rows().size()));
        for (int from = 0; from == 0 || from < looks.size(); from += width) {
            List<Look> columns = looks.subList(from, Math.min(looks.size(), from + width));
            table = table(columns, outcomes, passes);
            search.look(columns, table);
        }
        List<Found> significant = search.significant();
        Choice choice = new Choice(new Witness(search, rules, table), new Drafting(rules), table.size());
        choice.choose(significant, Strata.of(table), options.most());
        return new Suggestions(
                rules.version(),
                table.size(),
                table.leavers(),
                table.rows().stream().map(Table.Row::customer).distinct().count(),
                search.looks(),
                search.best(),
                significant.size(),
                choice.known(),
                choice.present(),
                unknown,
                choice.chosen());
    }

    private List<SampleWork.Row> sample(List<Aspect.Number> aspects, Outcomes outcomes, Passes passes)
            throws IOException {
        SampleWork work = new SampleWork(new AspectReader(rules, aspects), aspects.size());
        passes.pass(sample(outcomes), work);
        return work.rows();
    }

    /** Rows from all over, evenly. */
    private static Outcomes sample(Outcomes outcomes) {
        int size = outcomes.rows().size();
        if (size <= SAMPLE) {
            return outcomes;
        }
        List<Outcome> rows = new ArrayList<>(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            rows.add(outcomes.rows().get((int) ((long) i * size / SAMPLE)));
        }
        return new Outcomes(rows, List.of());
    }

    private Table table(List<Look> columns, Outcomes outcomes, Passes passes) throws IOException {
        AspectReader reader =
                new AspectReader(rules, columns.stream().map(Look::aspect).toList());
        TableWork work = new TableWork(reader, evaluators, columns);
        passes.pass(outcomes, work);
        return work.table();
    }
}
