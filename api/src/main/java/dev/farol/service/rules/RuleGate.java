package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rulebook.ReadyRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scenario.Scenario;
import dev.farol.scenario.Scenarios;
import dev.farol.scenario.run.ScenarioRun;
import dev.farol.scenario.run.ScenarioRunner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What all rules pass before they go live, wherever they come from: guard, compile, lint, scenarios. Nothing of them runs before the guard
 * has passed it, and nothing is live afterwards. Thread safe.
 */
public final class RuleGate {

    private final RuleLibrary library;

    public RuleGate(RuleLibrary library) {
        this.library = library;
    }

    /** All of it. */
    public Verdict pass(RuleFiles files) {
        return pass(files, missing(files));
    }

    /**
     * All of it.
     *
     * @param reading what was to be said when the files were read
     */
    public Verdict pass(RuleFiles files, Diagnostics reading) {
        return pass(files, reading, Optional.empty());
    }

    /** The same with only those scenarios that have a text in their names, whatever its case. */
    Verdict pass(RuleFiles files, Diagnostics reading, Optional<String> wanted) {
        Diagnostics diagnostics = new Diagnostics();
        reading.sorted().forEach(diagnostics::add);
        RuleSetReader.Checked checked = RuleSetReader.check(files, diagnostics);
        if (diagnostics.hasErrors() || checked.rules().isEmpty()) {
            return new Verdict(files, diagnostics.sorted(), Optional.empty(), Optional.empty());
        }
        ReadyRules ready = library.prepare(checked.rules().get());
        List<Scenario> chosen = checked.scenarios().stream()
                .filter(scenario -> wanted.map(text -> lower(scenario.name()).contains(lower(text)))
                        .orElse(true))
                .toList();
        ScenarioRun run = new ScenarioRunner(ready.set(), ready.compiled().evaluators()).run(chosen);
        return new Verdict(files, diagnostics.sorted(), Optional.of(ready), Optional.of(run));
    }

    /** What no folder was read for: files that do not come from one may lack some. */
    static Diagnostics missing(RuleFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        RuleFolder.reportMissing(files.files().keySet(), diagnostics);
        RuleFolder.excess(files)
                .ifPresent(why -> diagnostics.error("too-large", Place.of("."), why, "Maybe take some away."));
        return diagnostics;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The same for a version that was live before: its scenarios are run where they can be, whatever they say. */
    public Verdict passAgain(RuleFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> set = RuleSetReader.read(files, diagnostics);
        if (set.isEmpty()) {
            return new Verdict(files, diagnostics.sorted(), Optional.empty(), Optional.empty());
        }
        ReadyRules ready = library.prepare(set.get());
        ScenarioRun run = new ScenarioRunner(ready.set(), ready.compiled().evaluators())
                .run(Scenarios.read(files, new Diagnostics()));
        return new Verdict(files, diagnostics.sorted(), Optional.of(ready), Optional.of(run));
    }
}
