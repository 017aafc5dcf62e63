package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads a rule folder from disk. Stateless. */
public final class RuleFolder {

    private RuleFolder() {}

    /** Why no rule folder may hold these files; empty when it may. */
    public static Optional<String> excess(RuleFiles files) {
        Collection<RuleFile> all = files.all().values();
        if (all.size() > FolderReader.MOST_FILES) {
            return Optional.of("more than " + FolderReader.MOST_FILES + " files in a rule folder");
        }
        long bytes = all.stream().mapToLong(file -> file.content().length).sum();
        return bytes > FolderReader.LARGEST_FOLDER
                ? Optional.of("the files of a rule folder are larger than 20 MB together")
                : Optional.empty();
    }

    /**
     * Reports files that every rule folder must have, and this one has not.
     *
     * @param names of the files at its top
     */
    public static void reportMissing(Collection<String> names, Diagnostics diagnostics) {
        for (String required : List.of(RuleFiles.SCORECARD, RuleFiles.INTERACTIONS)) {
            if (!names.contains(required)) {
                diagnostics.error(
                        "missing-file",
                        Place.of(required),
                        "this file is missing",
                        "Maybe it was renamed, or lies in another folder.");
            }
        }
    }

    /**
     * The files that count. Whatever cannot be read is left out and reported; files that look like slips are warned about.
     */
    public static RuleFiles read(Path folder, Diagnostics diagnostics) {
        FolderReader reader = new FolderReader(folder, diagnostics);
        return reader.read();
    }
}
