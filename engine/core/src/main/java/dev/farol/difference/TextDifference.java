package dev.farol.difference;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Differences of rule folders file by file, line by line. Stateless. */
public final class TextDifference {

    private static final int CONTEXT = 3;
    private static final String NOTHING = "/dev/null";

    private TextDifference() {}

    /** The files that differ, scenarios included, by path. Line ends and a byte order mark make no difference. */
    public static List<FileDifference> unified(RuleFiles before, RuleFiles after) {
        return unified(before, after, RuleFile::text);
    }

    /** The same with line ends and byte order marks as they are stored: it can be applied to the files. */
    public static List<FileDifference> stored(RuleFiles before, RuleFiles after) {
        return unified(before, after, file -> new String(file.content(), StandardCharsets.UTF_8));
    }

    private static List<FileDifference> unified(RuleFiles before, RuleFiles after, Function<RuleFile, String> reading) {
        Map<String, RuleFile> earlier = all(before);
        Map<String, RuleFile> later = all(after);
        TreeSet<String> paths = new TreeSet<>(RuleFiles.ORDER);
        paths.addAll(earlier.keySet());
        paths.addAll(later.keySet());
        List<FileDifference> differences = new ArrayList<>();
        for (String path : paths) {
            between(path, Optional.ofNullable(earlier.get(path)), Optional.ofNullable(later.get(path)), reading)
                    .ifPresent(differences::add);
        }
        return List.copyOf(differences);
    }

    private static Map<String, RuleFile> all(RuleFiles files) {
        SortedMap<String, RuleFile> all = new TreeMap<>(RuleFiles.ORDER);
        all.putAll(files.files());
        all.putAll(files.scenarios());
        return all;
    }

    private static Optional<FileDifference> between(
            String path, Optional<RuleFile> before, Optional<RuleFile> after, Function<RuleFile, String> reading) {
        FileDifference.Kind kind = before.isEmpty()
                ? FileDifference.Kind.ADDED
                : after.isEmpty() ? FileDifference.Kind.REMOVED : FileDifference.Kind.CHANGED;
        String from = before.isPresent() ? "a/" + path : NOTHING;
        String to = after.isPresent() ? "b/" + path : NOTHING;
        if (!after.or(() -> before).orElseThrow().isText()) {
            return before.equals(after)
                    ? Optional.empty()
                    : Optional.of(new FileDifference(path, kind, List.of(binary(from, before, to, after))));
        }
        List<String> old = before.map(reading).map(TextDifference::lines).orElse(List.of());
        List<String> young = after.map(reading).map(TextDifference::lines).orElse(List.of());
        if (kind == FileDifference.Kind.CHANGED && old.equals(young)) {
            return Optional.empty();
        }
        Patch<String> patch = Lines.difference(old, young);
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(from, to, old, patch, CONTEXT);
        return Optional.of(new FileDifference(
                path, kind, unified.isEmpty() ? List.of("--- " + from, "+++ " + to) : split(unified)));
    }

    private static String binary(String from, Optional<RuleFile> before, String to, Optional<RuleFile> after) {
        return "binary files " + from + size(before) + " and " + to + size(after) + " differ";
    }

    private static String size(Optional<RuleFile> file) {
        return file.map(known -> " (" + known.content().length + " bytes)").orElse("");
    }

    /** The lines; a last one without a line feed says so, as {@code diff} has it. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }

    /** Line by line; where a side is empty, its lines are counted from 0, as patch programs want it. */
    private static List<String> split(List<String> unified) {
        return unified.stream()
                .flatMap(line -> Stream.of(line.split("\n", -1)))
                .map(line -> line.startsWith("@@ -1,0 ") ? line.replaceFirst("-1,0", "-0,0") : line)
                .map(line -> line.startsWith("@@ ") ? line.replaceFirst("\\+1,0 @@$", "+0,0 @@") : line)
                .toList();
    }
}
