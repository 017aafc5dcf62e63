package dev.farol.file.interactions;

import dev.farol.file.Limits;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Utf8;
import dev.farol.history.Names;

/** Codes of names that requests bring, in the dictionary of a store. Thread-safe. */
record StoredNameCodes(Names names) implements NameCodes {

    @Override
    public int code(String name) throws BadLine {
        int known = names.find(name);
        if (known >= 0) {
            return known;
        }
        if (names.size() >= MOST) {
            throw new BadLine("\"" + Utf8.cut(name, Limits.NAME)
                    + "\" would be one of more than 20,000 different names of types and data fields."
                    + " Maybe ids are used as names");
        }
        return names.code(name);
    }
}
