package dev.farol.scenario.make;

import dev.farol.customer.Moment;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.rules.Band;
import dev.farol.rules.RuleFile;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scenario.KnownNames;
import dev.farol.scenario.Scenario;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Recommendation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a scenario of a customer, so that a score that surprised becomes a test: what the conditions of rules look at, and what the rules
 * said of it. It passes with the rules it was made with: of what rules ask, every answer is the same to the last bit. Whose it is, it does not
 * say: no id, no name, no owner, no e-mail, and no text but those that rules name. Days stand for instants where no answer
 * depends on the time of day. Thread safe.
 */
public final class ScenarioMaker {

    private final RuleSet rules;
    private final Names names;
    private final Asked asked;
    private final Sameness sameness;
    private final KnownNames known;

    /** @param names the dictionary of the histories of cases */
    public ScenarioMaker(RuleSet rules, Names names) {
        this.rules = rules;
        this.names = names;
        this.asked = Asked.of(rules);
        this.sameness = new Sameness(rules, asked, names);
        Scorecard scorecard = rules.scorecard();
        this.known = new KnownNames(
                rules.vocabulary(),
                scorecard.bands().stream().map(Band::id).collect(Collectors.toSet()),
                rules.rules(Stage.HEALTH).stream().map(LoweredRule::name).collect(Collectors.toSet()),
                rules.playbooks().keySet());
    }

    /**
     * One entry of a file of scenarios.
     *
     * @param name of the scenario
     * @param assessment what the rules say of the case
     * @throws CannotMake when none would say the same: a rule could not be evaluated, what is stored is no longer in the vocabulary, a rule
     *     compares the name or the owner with that of this very customer
     */
    public String make(String name, Case given, Assessment assessment) throws CannotMake {
        if (!assessment.failures().isEmpty()) {
            throw new CannotMake(
                    assessment.failures().get(0).message(),
                    "Maybe mend the rule first; a scenario must be free of failures.");
        }
        Happenings happenings = new Happenings(
                asked,
                new Selected(given.history(), names, given.asOf()),
                rules.scorecard().zone());
        Set<String> strict = new HashSet<>();
        while (true) {
            String text = write(name, given, assessment, happenings.lines(strict));
            Scenario made = read(text);
            Set<String> otherwise = sameness.otherwise(given, made);
            if (otherwise.isEmpty() && sameness.textsCompareAlike(given, assessment, made)) {
                return text;
            }
            if (otherwise.isEmpty()) {
                throw new CannotMake(
                        "a rule compares its name, owner or e-mail with a text",
                        "Maybe let the rule look at the plan, the segment or an attribute.");
            }
            if (!strict.addAll(otherwise)) {
                throw new CannotMake(
                        "rules see something else of " + String.join(", ", new TreeSet<>(otherwise)),
                        "Maybe what is stored has values that interactions.yaml no longer has.");
            }
        }
    }

    /** A name for those who give none. */
    public static String nameOf(Assessment assessment, ZoneId zone) {
        String score = assessment.score().isPresent()
                ? "Score " + assessment.score().getAsInt() + ", " + assessment.band()
                : "Not scored";
        return score + ", as of " + LocalDate.ofInstant(assessment.asOf(), zone);
    }

    private Scenario read(String text) throws CannotMake {
        Diagnostics diagnostics = new Diagnostics();
        List<Scenario> read =
                Scenario.read(new RuleFile("scenarios/made.yaml", text.getBytes(StandardCharsets.UTF_8)), diagnostics);
        read.forEach(scenario -> scenario.check(known, diagnostics));
        if (read.size() != 1 || diagnostics.hasErrors()) {
            throw new CannotMake(
                    diagnostics.sorted().stream()
                            .findFirst()
                            .map(problem -> problem.message())
                            .orElse("it cannot be read"),
                    "Maybe it was stored when the rules had other interaction types or bands.");
        }
        return read.get(0);
    }

    private String write(String name, Case given, Assessment assessment, List<Item> items) {
        StringBuilder text =
                new StringBuilder("- name: ").append(Yaml.text(name)).append('\n');
        text.append("  asOf: ").append(asOf(given)).append('\n');
        text.append("  customer: ")
                .append(new ProfileText(asked, given.customer()).write())
                .append('\n');
        if (!items.isEmpty()) {
            text.append("  interactions:\n");
            items.forEach(item -> text.append(item.line()));
        }
        Map<String, Object> previous = previous(given.previous());
        if (!previous.isEmpty()) {
            text.append("  previous: ").append(Yaml.group(previous)).append('\n');
        }
        text.append("  expect:\n    score: ");
        text.append(assessment.score().isPresent() ? "" + assessment.score().getAsInt() : "null");
        text.append("\n    band: ").append(Yaml.text(assessment.band())).append('\n');
        List<String> factors =
                assessment.factors().stream().map(Factor::rule).distinct().toList();
        if (!factors.isEmpty()) {
            text.append("    factors: ").append(Yaml.list(factors)).append('\n');
        }
        List<String> playbooks = assessment.recommendations().stream()
                .map(Recommendation::playbook)
                .toList();
        if (!playbooks.isEmpty()) {
            text.append("    playbooks: ").append(Yaml.list(playbooks)).append('\n');
        }
        return text.toString();
    }

    private Moment asOf(Case given) {
        Instant instant = EpochNanos.instant(given.asOf());
        ZoneId zone = rules.scorecard().zone();
        Moment.Day day = new Moment.Day(LocalDate.ofInstant(instant, zone));
        return day.end(zone).equals(instant) ? day : new Moment.Exact(instant);
    }

    private Map<String, Object> previous(Previous before) {
        Map<String, Object> previous = new LinkedHashMap<>();
        if (asked.numbers().stream().anyMatch(Reading.Change.class::isInstance)
                && before.score().isPresent()) {
            previous.put("score", before.score().getAsInt());
        }
        if (asked.texts().stream().anyMatch(TextReading.PreviousBand.class::isInstance)
                && !before.band().isEmpty()) {
            previous.put("band", before.band());
        }
        return previous;
    }
}
