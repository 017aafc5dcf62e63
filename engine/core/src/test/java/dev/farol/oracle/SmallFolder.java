package dev.farol.oracle;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.oracle.plain.PlainFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A rule folder for one test, written file by file. Immutable. */
public record SmallFolder(SortedMap<String, String> files) {

    /** Two dimensions, three bands, a playbook, no health rules. */
    public static SmallFolder plain() {
        return new SmallFolder(new TreeMap<>())
                .with("interactions.yaml", Frame.VOCABULARY)
                .with("scorecard.yaml", """
                        zone: America/Sao_Paulo
                        base: 60
                        minCoverage: 0.5
                        coverageDays: 90
                        dimensions:
                          adoption: {min: -30, max: 20, from: [login, usage]}
                          mood: {min: -10, max: 15, from: [nps]}
                        bands:
                          low: {risk: true}
                          middle: {}
                          high: {}
                        """)
                .with(
                        "bands/bands.drl",
                        band("low", "score <= 50")
                                + band("middle", "score > 50 && score <= 70")
                                + band("high", "score > 70"))
                .with("playbooks/call.md", """
                        ---
                        title: {en: Call, pt: Ligar}
                        owner: csm
                        due: 2
                        cooldown: 30
                        ---
                        ## en
                        1. Call.

                        ## pt
                        1. Ligar.
                        """);
    }

    /** The same with another file, or with a file replaced. */
    public SmallFolder with(String path, String text) {
        SortedMap<String, String> all = new TreeMap<>(files);
        all.put(path, text);
        return new SmallFolder(Collections.unmodifiableSortedMap(all));
    }

    public static String health(String name, String dimension, String condition, int points) {
        return "rule \"" + name + "\" @dimension(" + dimension + ") when Customer( " + condition
                + " ) then health.points(" + points + ", \"" + name.replace("\"", "") + "\"); end\n";
    }

    public static String band(String band, String condition) {
        return "rule \"Band " + band + "\" when Customer( " + condition + " ) then health.band(\"" + band
                + "\"); end\n";
    }

    public static String play(String name, String condition, String priority) {
        return "rule \"" + name + "\" when Customer( " + condition + " ) then health.recommend(\"call\", \"" + priority
                + "\", \"" + name + "\"); end\n";
    }

    /** The rule set, which has to be without errors. */
    public RuleSet rules() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> rules = RuleSetReader.read(RandomFolder.ruleFiles(files), diagnostics);
        return rules.orElseThrow(() -> new AssertionError("the folder has errors: " + diagnostics.sorted()));
    }

    PlainFolder read() {
        return new PlainFolder(files);
    }
}
