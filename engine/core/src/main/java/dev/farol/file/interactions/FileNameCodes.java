package dev.farol.file.interactions;

import dev.farol.file.InputProblem;
import dev.farol.history.Names;
import java.nio.file.Path;

/** Codes of names that a file brings, of which there may be only so many. Thread-safe. */
record FileNameCodes(Path file, Names names) implements NameCodes {

    @Override
    public int code(String name) throws InputProblem {
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
