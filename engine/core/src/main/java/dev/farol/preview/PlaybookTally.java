package dev.farol.preview;

import dev.farol.rules.Label;
import dev.farol.rules.Playbook;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts recommendations by playbook. Not thread safe. */
final class PlaybookTally {

    private static final class Counts {
        long before;
        long after;
        long fresh;
        long gone;
    }

    private final SortedMap<String, Counts> counts = new TreeMap<>();

    PlaybookTally(RuleSet before, RuleSet after) {
        before.playbooks().keySet().forEach(this::of);
        after.playbooks().keySet().forEach(this::of);
    }

    void add(List<Recommendation> before, List<Recommendation> after) {
        for (Recommendation recommendation : before) {
            Counts sums = of(recommendation.playbook());
            sums.before++;
            if (!has(after, recommendation.playbook())) {
                sums.gone++;
            }
        }
        for (Recommendation recommendation : after) {
            Counts sums = of(recommendation.playbook());
            sums.after++;
            if (!has(before, recommendation.playbook())) {
                sums.fresh++;
            }
        }
    }

    /** A customer has a handful of recommendations, each of another playbook. */
    private static boolean has(List<Recommendation> recommendations, String playbook) {
        for (Recommendation recommendation : recommendations) {
            if (recommendation.playbook().equals(playbook)) {
                return true;
            }
        }
        return false;
    }

    void add(PlaybookTally other) {
        other.counts.forEach((playbook, more) -> {
            Counts sums = of(playbook);
            sums.before += more.before;
            sums.after += more.after;
            sums.fresh += more.fresh;
            sums.gone += more.gone;
        });
    }

    private Counts of(String playbook) {
        return counts.computeIfAbsent(playbook, added -> new Counts());
    }

    /** All playbooks that either rule set has, by id. */
    List<PlaybookCount> counts(RuleSet before, RuleSet after) {
        List<PlaybookCount> all = new ArrayList<>();
        for (Map.Entry<String, Counts> entry : counts.entrySet()) {
            String id = entry.getKey();
            Label title = Optional.ofNullable(after.playbooks().get(id))
                    .or(() -> Optional.ofNullable(before.playbooks().get(id)))
                    .map(Playbook::title)
                    .orElse(Label.of(id));
            Counts sums = entry.getValue();
            all.add(new PlaybookCount(id, title, sums.before, sums.after, sums.fresh, sums.gone));
        }
        return List.copyOf(all);
    }
}
