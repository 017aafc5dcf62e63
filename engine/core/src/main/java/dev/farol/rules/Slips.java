package dev.farol.rules;

import dev.farol.diagnostic.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a file that was meant to count from one that is none of our business. Stateless. */
final class Slips {

    private static final List<String> ROOT = List.of(RuleFiles.SCORECARD, RuleFiles.INTERACTIONS);

    private static final List<String> TABLES = List.of(".csv", ".xlsx", ".xls", ".ods");

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
        Optional<String> better = renamed(parent, lower, name);
        return better.or(() -> moved(lower)).or(() -> misspelt(parent, name));
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
        String bare = lower.replaceFirst("\\.txt$", "");
        int dot = bare.lastIndexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        String stem = name.substring(0, dot);
        String ending = bare.substring(dot);
        List<String> endings = RulePaths.endings(folder);
        if (endings.contains(".drl.csv") && TABLES.contains(ending)) {
            String table = stem.replaceFirst("(?i)\\.drl$", "") + ".drl";
            return ending.equals(".csv")
                    ? Optional.of("Maybe rename it to " + table + ".csv.")
                    : Optional.of("Maybe save it as " + table + ".xlsx.");
        }
        String known = ending.equals(".yml") ? ".yaml" : ending.equals(".markdown") ? ".md" : ending;
        return endings.contains(known) ? Optional.of("Maybe rename it to " + stem + known + ".") : Optional.empty();
    }

    /** Where a file of this kind belongs. */
    private static Optional<String> moved(String lower) {
        if (RulePaths.RULES.stream().anyMatch(lower::endsWith)) {
            return Optional.of("Maybe move it to health/, bands/ or playbooks/.");
        }
        return lower.endsWith(".dsl") ? Optional.of("Maybe move it to language/.") : Optional.empty();
    }

    private static Optional<String> misspelt(String folder, String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? Optional.empty()
                : Spelling.nearest(name.substring(dot), RulePaths.endings(folder))
                        .map(right -> "Maybe rename it to " + name.substring(0, dot) + right + ".");
    }
}
