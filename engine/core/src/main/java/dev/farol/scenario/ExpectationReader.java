package dev.farol.scenario;

import dev.farol.rules.Range;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Value;
import dev.farol.scenario.ExpectedScore.Between;
import dev.farol.scenario.ExpectedScore.NotScored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a scenario expects, and what the run before it said. Stateless. */
final class ExpectationReader {

    private static final int LEAST = 0;
    private static final int MOST = 100;

    private ExpectationReader() {}

    static Optional<Expectation> read(Value value) {
        return value.group().map(group -> {
            group.only("score", "band", "factors", "notFactors", "playbooks", "notPlaybooks", "coverage");
            if (group.isEmpty()) {
                value.error("expects-nothing", "a scenario must expect something", "Maybe band: healthy.");
            }
            return new Expectation(
                    group.optional("score").flatMap(ExpectationReader::score),
                    group.optional("band").flatMap(ExpectationReader::mention),
                    mentions(group, "factors"),
                    mentions(group, "notFactors"),
                    mentions(group, "playbooks"),
                    mentions(group, "notPlaybooks"),
                    group.optional("coverage").flatMap(ExpectationReader::coverage));
        });
    }

    static Optional<Previous> previous(Value value) {
        return value.group().map(group -> {
            group.only("score", "band");
            Optional<Integer> score = group.optional("score")
                    .filter(written -> !written.isNothing())
                    .flatMap(written -> written.whole(LEAST, MOST));
            return new Previous(score, group.optional("band").flatMap(ExpectationReader::mention));
        });
    }

    private static Optional<ExpectedScore> score(Value value) {
        if (value.isNothing()) {
            return Optional.of(new NotScored());
        }
        if (!value.isGroup()) {
            return value.whole(LEAST, MOST).map(score -> new Between(score, score));
        }
        Optional<Group> group = value.group().map(keys -> keys.only("from", "to"));
        int from = group.flatMap(keys -> keys.optional("from"))
                .flatMap(end -> end.whole(LEAST, MOST))
                .orElse(LEAST);
        int to = group.flatMap(keys -> keys.optional("to"))
                .flatMap(end -> end.whole(LEAST, MOST))
                .orElse(MOST);
        if (from > to) {
            value.error(
                    "empty-range", "from must not be more than to (" + from + " to " + to + ")", "Maybe swap them.");
        }
        return Optional.of(new Between(from, to));
    }

    private static Optional<Range> coverage(Value value) {
        if (!value.isGroup()) {
            Optional<BigDecimal> exactly = share(value);
            return exactly.map(share -> new Range(exactly, exactly));
        }
        Optional<Group> group = value.group().map(keys -> keys.only("from", "to"));
        Range range = new Range(
                group.flatMap(keys -> keys.optional("from")).flatMap(ExpectationReader::share),
                group.flatMap(keys -> keys.optional("to")).flatMap(ExpectationReader::share));
        if (range.from().isPresent()
                && range.to().isPresent()
                && range.from().get().compareTo(range.to().get()) > 0) {
            value.error("empty-range", "from must not be more than to (" + range + ")", "Maybe swap them.");
        }
        return Optional.of(range);
    }

    private static Optional<BigDecimal> share(Value value) {
        return value.number(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static Optional<Mention> mention(Value value) {
        return value.text().map(name -> new Mention(name, value.place()));
    }

    private static List<Mention> mentions(Group group, String key) {
        List<Mention> mentions = new ArrayList<>();
        for (Value value : group.optional(key).flatMap(Value::list).orElse(List.of())) {
            mention(value).ifPresent(mentions::add);
        }
        return mentions;
    }
}
