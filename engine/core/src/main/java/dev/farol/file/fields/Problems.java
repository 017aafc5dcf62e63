package dev.farol.file.fields;

import dev.farol.file.lines.BadLine;

/** Hears what is wrong with the fields of a JSON object while it is read. */
@FunctionalInterface
public interface Problems {

    /** Ends the reading at the first problem. */
    Problems FIRST = (pointer, problem) -> {
        throw problem;
    };

    /**
     * A field is bad.
     *
     * @param pointer JSON pointer (RFC 6901) to it from the object; empty for the object as a whole
     * @throws BadLine to end the reading
     */
    void at(String pointer, BadLine problem) throws BadLine;

    /** The pointer to a member of an object. */
    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
