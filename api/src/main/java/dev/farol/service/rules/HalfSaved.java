package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Place;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RulePath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells what somebody may be in the middle of saving or moving. Stateless. */
final class HalfSaved {

    /** How long a folder that looks so has to stay as it is to be believed. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private HalfSaved() {}

    /** Whether a file is new, is gone, or is shorter than it was: as it is when an editor has written a part of it. */
    static boolean maybe(RuleFiles before, RuleFiles now) {
        return before.differences(now).stream()
                .anyMatch(path ->
                        length(now, path).orElse(0) < length(before, path).orElse(Integer.MAX_VALUE));
    }

    private static Optional<Integer> length(RuleFiles files, String path) {
        return Optional.ofNullable(files.all().get(path)).map(file -> file.content().length);
    }

    /** An error for each folder that had files and has none: what was moved away by mistake, or is not yet back, does not go live. */
    static List<Diagnostic> emptied(RuleFiles before, RuleFiles now) {
        return RulePath.FOLDERS.stream()
                .filter(folder -> has(before, folder) && !has(now, folder))
                .map(
                        folder -> Diagnostic.error(
                                "folder-emptied",
                                Place.of(folder),
                                "All files of this folder are gone.",
                                "Maybe they are being moved. If this is meant, publish it as a draft, or start the server again."))
                .toList();
    }

    private static boolean has(RuleFiles files, String folder) {
        return files.all().values().stream().map(RuleFile::path).anyMatch(path -> path.startsWith(folder + "/"));
    }
}
