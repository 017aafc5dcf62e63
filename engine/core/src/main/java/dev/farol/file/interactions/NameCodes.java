package dev.farol.file.interactions;

import dev.farol.file.FileProblem;
import dev.farol.file.lines.BadLine;

/** Codes of types and data fields. */
interface NameCodes {

    /** Most names that a dictionary may come to hold: it stays in memory. */
    int MOST = 20_000;

    /** The code of a name; refuses one that is one too many. */
    int code(String name) throws BadLine, FileProblem;
}
