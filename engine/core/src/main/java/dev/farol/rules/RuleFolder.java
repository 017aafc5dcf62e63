package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import java.nio.file.Path;

/** Reads a rule folder from disk. Stateless. */
public final class RuleFolder {

    private RuleFolder() {}

    /**
     * The files that count. Whatever cannot be read is left out and reported; files that look like slips are warned about.
     */
    public static RuleFiles read(Path folder, Diagnostics diagnostics) {
        FolderReader reader = new FolderReader(folder, diagnostics);
        return reader.read();
    }
}
