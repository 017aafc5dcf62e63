package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Paths under which somebody who is not at the machine may write a file: only such as count in a rule folder, and that name one file on
 * every system. Stateless.
 */
public final class RulePath {

    /** The folders in which files of a rule folder lie. */
    public static final List<String> FOLDERS = RulePaths.FOLDERS;

    private static final int LONGEST_NAME = 150;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\:*?\"<>|]");
    /** Windows takes these for devices, whatever ending they have. */
    private static final Set<String> DEVICES = Stream.concat(
                    Stream.of("con", "prn", "aux", "nul", "conin$", "conout$"),
                    IntStream.range(0, 10).boxed().flatMap(n -> Stream.of("com" + n, "lpt" + n)))
            .collect(Collectors.toUnmodifiableSet());

    private RulePath() {}

    /** Whether files of this path count in a rule folder. */
    public static boolean counts(String path) {
        return RulePaths.isVersioned(path) || RulePaths.isScenario(path);
    }

    /**
     * Why nothing may be written under a path; empty when it may be.
     *
     * @param there paths that are taken: one that differs only in case, or in how its accents are written, is refused
     */
    public static Optional<String> refusal(String path, Collection<String> there) {
        if (path.contains("..") || path.startsWith("/") || path.contains("\\")) {
            return Optional.of("it is no path inside the rule folder");
        }
        if (!FileNames.isPlain(path, new Diagnostics())
                || !path.equals(Normalizer.normalize(path, Normalizer.Form.NFC))) {
            return Optional.of("it has characters that cannot be seen, or accents written in two parts");
        }
        if (!counts(path)) {
            return Optional.of("no such file counts in a rule folder: " + hint(path));
        }
        String name = path.substring(path.indexOf('/') + 1);
        String stem = folded(name.substring(0, name.indexOf('.')));
        if (DEVICES.contains(stem.strip()) || SPECIAL.matcher(name).find() || name.startsWith(" ")) {
            return Optional.of("some systems cannot have a file of that name");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return Optional.of("the name is longer than " + LONGEST_NAME + " bytes");
        }
        return there.stream()
                .filter(other -> !other.equals(path) && folded(other).equals(folded(path)))
                .findFirst()
                .map(other -> "some systems take it for " + other + ", which is there already");
    }

    private static String hint(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Spelling.hint(path, List.of(RuleFiles.SCORECARD, RuleFiles.INTERACTIONS));
        }
        List<String> endings = RulePaths.endings(path.substring(0, slash));
        return endings.isEmpty()
                ? Spelling.hint(path.substring(0, slash), RulePaths.FOLDERS)
                : "files of " + path.substring(0, slash) + "/ end with " + String.join(", ", endings);
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
