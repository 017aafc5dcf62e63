package dev.farol.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a rule folder that count, by path in code point order. Immutable.
 *
 * @param files what the version is made of
 * @param scenarios the tests of {@code scenarios/}, which are no part of the version
 */
public record RuleFiles(SortedMap<String, RuleFile> files, SortedMap<String, RuleFile> scenarios) {

    /** Paths by code points, whatever the file system or the locale thinks of order. */
    public static final Comparator<String> ORDER = RuleFiles::compare;

    public static final String SCORECARD = "scorecard.yaml";
    public static final String INTERACTIONS = "interactions.yaml";

    public RuleFiles {
        files = sorted(files.values());
        scenarios = sorted(scenarios.values());
    }

    /** Those of some files that count. */
    public static RuleFiles of(Collection<RuleFile> all) {
        return new RuleFiles(
                sorted(all.stream()
                        .filter(file -> RulePaths.isVersioned(file.path()))
                        .toList()),
                sorted(all.stream()
                        .filter(file -> RulePaths.isScenario(file.path()))
                        .toList()));
    }

    public Optional<RuleFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Files directly in a folder, such as {@code health}, whose name ends like this, such as {@code .drl.csv}. */
    public List<RuleFile> in(String folder, String ending) {
        return files.values().stream()
                .filter(file -> file.path().equals(folder + "/" + file.name()))
                .filter(file -> file.name().endsWith(ending))
                .toList();
    }

    private static SortedMap<String, RuleFile> sorted(Collection<RuleFile> all) {
        SortedMap<String, RuleFile> sorted = new TreeMap<>(ORDER);
        all.forEach(file -> sorted.put(file.path(), file));
        return Collections.unmodifiableSortedMap(sorted);
    }

    private static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }
}
