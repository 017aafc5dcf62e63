package dev.farol.ruleset;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.language.Parser;
import dev.farol.language.RuleSyntax;
import dev.farol.language.sentence.Sentences;
import dev.farol.lowering.Known;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.RuleLowering;
import dev.farol.lowering.Slots;
import dev.farol.rules.Band;
import dev.farol.rules.Playbook;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.rules.Vocabulary;
import dev.farol.ruleset.lint.Ground;
import dev.farol.ruleset.lint.Lint;
import dev.farol.scenario.KnownNames;
import dev.farol.scenario.Scenario;
import dev.farol.scenario.Scenarios;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** From the files of a folder to a {@link RuleSet}: read, expand, parse, lower, lint. All problems are reported, not the first. */
public final class RuleSetReader {

    private static final int MOST_RULES = 2_000;
    /** What a mistake in scorecard.yaml can bring about elsewhere. */
    private static final Set<String> OF_SCORECARD = Set.of("unknown-dimension", "unknown-band");
    /** What a mistake in interactions.yaml can bring about elsewhere. */
    private static final Set<String> OF_VOCABULARY =
            Set.of("unknown-type", "unknown-field", "unknown-value", "not-a-number", "no-value");

    private final RuleFiles files;
    private final Diagnostics diagnostics;
    /** What scenarios may name; empty while scorecard.yaml or interactions.yaml have mistakes. */
    private Optional<KnownNames> names = Optional.empty();

    private RuleSetReader(RuleFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** The rule set; empty when the folder has errors, which are among the diagnostics. */
    public static Optional<RuleSet> read(RuleFiles files, Diagnostics diagnostics) {
        return new RuleSetReader(files, diagnostics).read();
    }

    /** As {@link #read}, and looks over the scenarios too: their mistakes keep no rule from being used. */
    public static Checked check(RuleFiles files, Diagnostics diagnostics) {
        Diagnostics ofScenarios = new Diagnostics();
        List<Scenario> scenarios = Scenarios.read(files, ofScenarios);
        RuleSetReader reader = new RuleSetReader(files, diagnostics);
        Optional<RuleSet> rules = reader.read();
        reader.names.ifPresent(known -> Scenarios.check(scenarios, known, ofScenarios));
        ofScenarios.sorted().forEach(diagnostics::add);
        return new Checked(rules, scenarios);
    }

    /**
     * A folder that was looked over.
     *
     * @param rules empty when the rules have errors
     * @param scenarios those that could be read
     */
    public record Checked(Optional<RuleSet> rules, List<Scenario> scenarios) {}

    private Optional<RuleSet> read() {
        Optional<Vocabulary> vocabulary =
                files.find(RuleFiles.INTERACTIONS).flatMap(file -> Vocabulary.read(file, diagnostics));
        Optional<RuleFile> scorecardFile = files.find(RuleFiles.SCORECARD);
        Optional<Scorecard> scorecard = scorecardFile.flatMap(file -> Scorecard.read(file, diagnostics));
        if (scorecard.isPresent() && vocabulary.isPresent()) {
            Scorecard.check(scorecardFile.orElseThrow(), vocabulary.get(), diagnostics);
        }
        SortedMap<String, Playbook> playbooks = playbooks();
        boolean allHealthRulesAreKnown = !hasErrorIn(Stage.HEALTH.folder() + "/");
        Map<Stage, List<RuleSyntax>> written = parse();
        checkNames(written);
        if (scorecard.isEmpty() || vocabulary.isEmpty()) {
            lookFurther(scorecard, vocabulary, written);
            return Optional.empty();
        }
        Known known = new Known(scorecard.get(), vocabulary.get(), playbookIds(), healthRules(written));
        Slots slots = new Slots();
        Diagnostics lowering = new Diagnostics();
        Map<Stage, List<LoweredRule>> rules = lower(written, known, slots, lowering);
        lowering.sorted().stream()
                .filter(message -> allHealthRulesAreKnown || !message.code().equals("unknown-rule"))
                .forEach(diagnostics::add);
        Ground ground =
                new Ground(files, scorecard.get(), vocabulary.get(), rules, slots.numbers(), descriptions(written));
        new Lint(ground, diagnostics).look(isComplete(written, rules));
        names = Optional.of(names(known));
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new RuleSet(
                RuleVersion.of(files),
                scorecard.get(),
                vocabulary.get(),
                playbooks,
                rules,
                slots.numbers(),
                slots.texts()));
    }

    private static KnownNames names(Known known) {
        List<String> bands = known.scorecard().bands().stream().map(Band::id).toList();
        return new KnownNames(known.vocabulary(), Set.copyOf(bands), known.healthRules(), known.playbooks());
    }

    /** Rules are looked at although a file that they depend on has mistakes; what may follow from these is not said. */
    private void lookFurther(
            Optional<Scorecard> scorecard, Optional<Vocabulary> vocabulary, Map<Stage, List<RuleSyntax>> written) {
        Optional<Scorecard> likelyScorecard =
                scorecard.or(() -> files.find(RuleFiles.SCORECARD).flatMap(Scorecard::guess));
        Optional<Vocabulary> likelyVocabulary =
                vocabulary.or(() -> files.find(RuleFiles.INTERACTIONS).flatMap(Vocabulary::guess));
        if (likelyScorecard.isEmpty() || likelyVocabulary.isEmpty()) {
            return;
        }
        Known known = new Known(likelyScorecard.get(), likelyVocabulary.get(), playbookIds(), healthRules(written));
        Diagnostics found = new Diagnostics();
        lower(written, known, new Slots(), found);
        found.sorted().stream()
                .filter(message -> scorecard.isPresent() || !OF_SCORECARD.contains(message.code()))
                .filter(message -> vocabulary.isPresent() || !OF_VOCABULARY.contains(message.code()))
                .forEach(diagnostics::add);
    }

    private SortedMap<String, Playbook> playbooks() {
        SortedMap<String, Playbook> playbooks = new TreeMap<>();
        for (RuleFile file : files.in(Stage.PLAYBOOKS.folder(), ".md")) {
            Playbook.read(file, diagnostics).ifPresent(playbook -> playbooks.put(playbook.id(), playbook));
        }
        return playbooks;
    }

    /** By file, so that a playbook whose file has a mistake is not reported as missing too. */
    private Set<String> playbookIds() {
        Set<String> ids = new TreeSet<>();
        for (RuleFile file : files.in(Stage.PLAYBOOKS.folder(), ".md")) {
            ids.add(file.name().substring(0, file.name().length() - ".md".length()));
        }
        return ids;
    }

    private Map<Stage, List<RuleSyntax>> parse() {
        Sentences sentences = PlainRules.sentences(files, diagnostics);
        Map<Stage, List<RuleSyntax>> written = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<RuleSyntax> rules = new ArrayList<>();
            for (RuleFile file : files.in(stage.folder(), "")) {
                if (rules.size() <= MOST_RULES) {
                    PlainRules.of(file, sentences, diagnostics)
                            .ifPresent(text -> rules.addAll(Parser.parse(text, diagnostics)));
                }
            }
            written.put(stage, List.copyOf(rules));
        }
        if (!hasErrorIn(".dslr")) {
            sentences.warnOfUnused(diagnostics);
        }
        return written;
    }

    private void checkNames(Map<Stage, List<RuleSyntax>> written) {
        Map<String, Place> places = new HashMap<>();
        int count = 0;
        for (Stage stage : Stage.values()) {
            for (RuleSyntax rule : written.getOrDefault(stage, List.of())) {
                Place first = places.putIfAbsent(rule.name(), rule.place());
                if (first != null) {
                    diagnostics.error(
                            "duplicate-name",
                            rule.place(),
                            "Another rule has this name already (" + rule.name() + "), at " + first + ".",
                            "Maybe give one of them a name of its own.");
                }
                if (++count == MOST_RULES + 1) {
                    diagnostics.error(
                            "too-many-rules",
                            rule.place(),
                            "The folder has more than " + MOST_RULES + " rules.",
                            "Maybe put the like ones together.");
                }
            }
        }
    }

    private static Map<String, String> descriptions(Map<Stage, List<RuleSyntax>> written) {
        Map<String, String> descriptions = new HashMap<>();
        written.values()
                .forEach(rules -> rules.forEach(rule -> rule.annotations().stream()
                        .filter(annotation -> annotation.name().equals("description"))
                        .forEach(annotation -> descriptions.put(rule.name(), annotation.value()))));
        return descriptions;
    }

    private static Set<String> healthRules(Map<Stage, List<RuleSyntax>> written) {
        Set<String> names = new TreeSet<>();
        written.getOrDefault(Stage.HEALTH, List.of()).forEach(rule -> names.add(rule.name()));
        return names;
    }

    private static Map<Stage, List<LoweredRule>> lower(
            Map<Stage, List<RuleSyntax>> written, Known known, Slots slots, Diagnostics diagnostics) {
        Map<Stage, List<LoweredRule>> lowered = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            RuleLowering lowering = new RuleLowering(known, stage, slots, diagnostics);
            List<LoweredRule> rules = new ArrayList<>();
            for (RuleSyntax rule : written.getOrDefault(stage, List.of())) {
                if (!diagnostics.isFull() && rules.size() <= MOST_RULES) {
                    lowering.lower(rule).ifPresent(rules::add);
                }
            }
            lowered.put(stage, List.copyOf(rules));
        }
        return lowered;
    }

    /** Whether something is wrong so far with a file whose path has this in it. */
    private boolean hasErrorIn(String part) {
        return diagnostics.sorted().stream()
                .anyMatch(found -> found.isError() && found.place().file().contains(part));
    }

    /** Stages all of whose files and rules could be read: only of these can it be said what they lack. */
    private Set<Stage> isComplete(Map<Stage, List<RuleSyntax>> written, Map<Stage, List<LoweredRule>> lowered) {
        Set<Stage> complete = java.util.EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.values()) {
            if (!hasErrorIn(stage.folder() + "/")
                    && written.getOrDefault(stage, List.of()).size()
                            == lowered.getOrDefault(stage, List.of()).size()) {
                complete.add(stage);
            }
        }
        return complete;
    }
}
