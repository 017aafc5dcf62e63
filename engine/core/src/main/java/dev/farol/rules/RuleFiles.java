package dev.farol.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** The files that the version is made of, and the scenarios. */
    public SortedMap<String, RuleFile> all() {
        List<RuleFile> all = new ArrayList<>(files.values());
        all.addAll(scenarios.values());
        return sorted(all);
    }

    /** The paths whose files are not the same here and there, once normalised: changed, added or removed. */
    public SortedSet<String> differences(RuleFiles other) {
        SortedMap<String, RuleFile> here = all();
        SortedMap<String, RuleFile> there = other.all();
        SortedSet<String> paths = new TreeSet<>(ORDER);
        paths.addAll(here.keySet());
        paths.addAll(there.keySet());
        paths.removeIf(path -> print(here, path).equals(print(there, path)));
        return Collections.unmodifiableSortedSet(paths);
    }

    private static Optional<String> print(SortedMap<String, RuleFile> files, String path) {
        return Optional.ofNullable(files.get(path)).map(RuleFile::print);
    }

    private static SortedMap<String, RuleFile> sorted(Collection<RuleFile> all) {
        SortedMap<String, RuleFile> sorted = new TreeMap<>(ORDER);
        all.forEach(file -> sorted.put(file.path(), file));
        return Collections.unmodifiableSortedMap(sorted);
    }

    private static int compare(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
