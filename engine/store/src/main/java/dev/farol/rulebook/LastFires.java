package dev.farol.rulebook;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.firing.FireStatistics;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.run.RunRecord;
import dev.farol.run.RunSummary;
import dev.farol.run.Runs;
import dev.farol.store.Records;
import java.io.IOException;
import java.util.Optional;

/** How often rules fired in the last committed run of a store. Stateless. */
public final class LastFires {

    private LastFires() {}

    /**
     * What that run says of some rules: of those that it had too, with the same condition. Empty when no run was committed, when the last
     * one was of before fires were counted, or when its rules can no longer be read.
     *
     * @throws IOException when the rules of that run are damaged
     */
    public static Optional<FireStatistics> about(RuleSet rules, Records records) throws IOException {
        Optional<RunRecord> run = Runs.of(records).lastCommitted();
        Optional<RunSummary> summary =
                run.flatMap(RunRecord::summary).filter(found -> !found.fires().isEmpty());
        if (summary.isEmpty()) {
            return Optional.empty();
        }
        Optional<RuleFiles> files = RuleVersions.files(records, run.get().rules());
        Optional<RuleSet> ran = files.flatMap(version -> RuleSetReader.read(version, new Diagnostics()));
        return ran.map(then -> FireStatistics.of(
                        then, summary.get().scored(), summary.get().fires())
                .about(rules, then));
    }
}
