package dev.farol.rules;

import dev.farol.diagnostic.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a file that was meant to count from one that is none of our business. Stateless. */
final class Slips {

    private static final List<String> ROOT = List.of(RuleFiles.SCORECARD, RuleFiles.INTERACTIONS);

    private Slips() {}

    /** What to do about a name that does not count, if it looks like a slip. */
    static Optional<String> hint(String prefix, String name, boolean folder) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (prefix.isEmpty()) {
            return folder ? folderHint(name) : rootHint(lower);
        }
        String parent = prefix.substring(0, prefix.length() - 1);
        if (folder) {
            return Optional.of("Maybe move its files to " + prefix + ": folders inside it are not looked into.");
        }
        return renamed(parent, lower, name)
                .map(better -> "Maybe rename it to " + better + ".")
                .or(() -> moved(lower));
    }

    private static Optional<String> folderHint(String name) {
        return Spelling.nearest(name, RulePaths.FOLDERS)
                .filter(near -> !near.equals(name))
                .map(near -> "Did you mean \"" + near + "\"?");
    }

    private static Optional<String> rootHint(String lower) {
        String stem = lower.replaceFirst("\\.txt$", "").replaceFirst("\\.ya?ml$", "");
        boolean yaml = lower.contains(".yaml") || lower.contains(".yml");
        Optional<String> meant = Spelling.nearest(stem + ".yaml", ROOT).filter(near -> yaml);
        return meant.map(near -> "Did you mean \"" + near + "\"?").or(() -> moved(lower));
    }

    /** The same file under a name that counts in its folder. */
    private static Optional<String> renamed(String folder, String lower, String name) {
        String bare = lower.replaceFirst("\\.txt$", "").strip();
        String stem = name.substring(0, Math.max(0, Math.min(name.length(), bare.lastIndexOf('.'))));
        String ending = bare.substring(Math.max(0, bare.lastIndexOf('.')));
        List<String> endings = RulePaths.endings(folder);
        if (stem.isEmpty() || ending.isEmpty()) {
            return Optional.empty();
        }
        if (endings.contains(".drl.csv")
                && List.of(".csv", ".xlsx", ".xls", ".ods").contains(ending)) {
            String table = stem.toLowerCase(Locale.ROOT).endsWith(".drl") ? stem.substring(0, stem.length() - 4) : stem;
            return Optional.of(table + ".drl" + (ending.equals(".csv") ? ".csv" : ".xlsx"));
        }
        String known = ending.equals(".yml") ? ".yaml" : ending.equals(".markdown") ? ".md" : ending;
        return Optional.of(known)
                .filter(endings::contains)
                .map(right -> stem + right)
                .filter(right -> !right.equals(name));
    }

    /** Where a file of this kind belongs. */
    private static Optional<String> moved(String lower) {
        if (RulePaths.RULES.stream().anyMatch(lower::endsWith)) {
            return Optional.of("Maybe move it to health/, bands/ or playbooks/.");
        }
        return lower.endsWith(".dsl") ? Optional.of("Maybe move it to language/.") : Optional.empty();
    }
}
