package dev.farol.difference;

import dev.farol.rules.Band;
import dev.farol.rules.Dimension;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Label;
import dev.farol.rules.Playbook;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Vocabulary;
import dev.farol.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that a rule set says besides its rules, as named values that people read. Stateless. */
final class Settings {

    private Settings() {}

    static List<SettingsChange> between(RuleSet before, RuleSet after) {
        SortedMap<String, Map<String, String>> earlier = of(before);
        SortedMap<String, Map<String, String>> later = of(after);
        TreeSet<String> files = new TreeSet<>(RuleFiles.ORDER);
        files.addAll(earlier.keySet());
        files.addAll(later.keySet());
        List<SettingsChange> changes = new ArrayList<>();
        for (String file : files) {
            List<ValueChange> values =
                    ValueChange.between(earlier.getOrDefault(file, Map.of()), later.getOrDefault(file, Map.of()));
            if (!values.isEmpty()) {
                changes.add(new SettingsChange(file, values));
            }
        }
        return changes;
    }

    private static SortedMap<String, Map<String, String>> of(RuleSet set) {
        SortedMap<String, Map<String, String>> files = new TreeMap<>(RuleFiles.ORDER);
        files.put(RuleFiles.SCORECARD, scorecard(set.scorecard()));
        files.put(RuleFiles.INTERACTIONS, vocabulary(set.vocabulary()));
        set.playbooks().values().forEach(book -> files.put("playbooks/" + book.id() + ".md", playbook(book)));
        return files;
    }

    private static Map<String, String> scorecard(Scorecard scorecard) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("zone", scorecard.zone().getId());
        values.put("base", Integer.toString(scorecard.base()));
        values.put("minCoverage", ReadingWords.number(scorecard.minCoverage()));
        values.put("coverageDays", Integer.toString(scorecard.coverageDays()));
        values.put(
                "order of dimensions",
                String.join(
                        ", ", scorecard.dimensions().stream().map(Dimension::id).toList()));
        for (Dimension dimension : scorecard.dimensions()) {
            String name = "dimension " + dimension.id();
            values.put(name + ": min", Integer.toString(dimension.min()));
            values.put(name + ": max", Integer.toString(dimension.max()));
            values.put(name + ": from", String.join(", ", dimension.from()));
            values.put(name + ": label", label(dimension.label()));
        }
        values.put(
                "bands, worst first",
                String.join(", ", scorecard.bands().stream().map(Band::id).toList()));
        for (Band band : scorecard.bands()) {
            String name = "band " + band.id();
            values.put(name + ": risk", Boolean.toString(band.risk()));
            values.put(name + ": color", band.color());
            values.put(name + ": label", label(band.label()));
        }
        return values;
    }

    private static Map<String, String> vocabulary(Vocabulary vocabulary) {
        Map<String, String> values = new LinkedHashMap<>();
        for (InteractionType type : vocabulary.types().values()) {
            String name = "type " + type.name();
            values.put(name + ": value", type.value().map(Object::toString).orElse("none"));
            type.data().forEach((field, kind) -> values.put(name + ": data " + field, kind.written()));
            if (!type.aliases().isEmpty()) {
                values.put(name + ": aliases", String.join(", ", type.aliases()));
            }
            values.put(name + ": label", label(type.label()));
        }
        return values;
    }

    private static Map<String, String> playbook(Playbook playbook) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", label(playbook.title()));
        values.put("owner", playbook.owner());
        values.put("due (days)", Integer.toString(playbook.due()));
        values.put("cooldown (days)", Integer.toString(playbook.cooldown()));
        values.put("steps (en)", steps(playbook.steps().en()));
        values.put("steps (pt)", steps(playbook.steps().pt()));
        return values;
    }

    /** Steps are read line by line in the difference of texts: here, on one line. */
    private static String steps(String markdown) {
        return String.join(
                " / ",
                markdown.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static String label(Label label) {
        return label.en().equals(label.pt()) ? label.en() : label.en() + " (pt: " + label.pt() + ")";
    }
}
