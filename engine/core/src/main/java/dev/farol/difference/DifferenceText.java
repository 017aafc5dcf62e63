package dev.farol.difference;

import dev.farol.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/** Differences in words. Stateless. */
public final class DifferenceText {

    private DifferenceText() {}

    /** By rule, then by settings, then the files line by line; one line where nothing differs. */
    public static List<String> lines(RuleSetDifference difference, List<FileDifference> files) {
        List<String> lines = new ArrayList<>();
        difference.rules().forEach(rule -> rule(rule, lines));
        difference.settings().forEach(settings -> {
            lines.add(settings.file());
            values(settings.values(), lines);
        });
        if (difference.isEmpty()) {
            lines.add(files.isEmpty() ? "no difference" : "no difference in what the rules say");
        }
        for (FileDifference file : files) {
            lines.add("");
            lines.addAll(file.unified());
        }
        return List.copyOf(lines);
    }

    private static void rule(RuleChange change, List<String> lines) {
        Place place = change.after().or(change::before).orElseThrow();
        lines.add(change.kind().label() + " rule \"" + change.rule() + "\" (" + place + ")");
        if (change.kind() == RuleChange.Kind.ADDED) {
            change.values()
                    .forEach(value ->
                            lines.add("  " + value.what() + ": " + value.to().orElse("")));
        } else if (change.kind() == RuleChange.Kind.REMOVED) {
            change.values()
                    .forEach(value ->
                            lines.add("  " + value.what() + ": " + value.from().orElse("")));
        } else {
            values(change.values(), lines);
        }
    }

    /** Long values stand below one another, so that the eye finds what differs. */
    private static void values(List<ValueChange> values, List<String> lines) {
        for (ValueChange value : values) {
            String text = value.text();
            if (text.length() > 100 && value.from().isPresent() && value.to().isPresent()) {
                lines.add("  " + value.what() + ":");
                lines.add("    " + value.from().get());
                lines.add("    -> " + value.to().get());
            } else {
                lines.add("  " + text);
            }
        }
    }
}
