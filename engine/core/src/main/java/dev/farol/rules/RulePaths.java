package dev.farol.rules;

import java.util.List;

/** Which paths of a rule folder count. Stateless. */
final class RulePaths {

    static final List<String> STAGES = List.of("health", "bands", "playbooks");
    static final List<String> FOLDERS = List.of("health", "bands", "playbooks", "language", "scenarios");
    static final List<String> RULES = List.of(".drl", ".dslr", ".drl.csv", ".drl.xlsx");

    private RulePaths() {}

    static boolean isVersioned(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return path.equals(RuleFiles.SCORECARD) || path.equals(RuleFiles.INTERACTIONS);
        }
        String folder = path.substring(0, slash);
        return !folder.equals("scenarios") && endings(folder).stream().anyMatch(end -> ends(path, slash, end));
    }

    static boolean isScenario(String path) {
        return path.startsWith("scenarios/") && ends(path, "scenarios".length(), ".yaml");
    }

    /** How the names end that count in a folder. */
    static List<String> endings(String folder) {
        return switch (folder) {
            case "health", "bands" -> RULES;
            case "playbooks" -> List.of(".drl", ".dslr", ".drl.csv", ".drl.xlsx", ".md");
            case "language" -> List.of(".dsl");
            case "scenarios" -> List.of(".yaml");
            default -> List.of();
        };
    }

    /** Editors and office programs leave such files behind while a file is open. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static boolean ends(String path, int slash, String ending) {
        String name = path.substring(slash + 1);
        return !name.contains("/") && !isHidden(name) && name.endsWith(ending) && name.length() > ending.length();
    }
}
