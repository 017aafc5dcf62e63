package dev.farol.file.interactions;

import dev.farol.file.InputProblem;
import dev.farol.history.Names;
import java.nio.file.Path;

/** Codes of types and data fields, of which a file may bring only so many: a dictionary stays in memory. Thread-safe. */
record NameCodes(Path file, Names names) {

    private static final int MOST = 20_000;

    int code(String name) throws InputProblem {
        int known = names.find(name);
        if (known >= 0) {
            return known;
        }
        if (names.size() >= MOST) {
            throw new InputProblem(
                    file,
                    "has more than 20,000 different names of types and data fields (\"" + name + "\")",
                    "Maybe ids are used as names.");
        }
        return names.code(name);
    }
}
