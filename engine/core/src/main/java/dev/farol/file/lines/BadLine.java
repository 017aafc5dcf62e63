package dev.farol.file.lines;

/** What is wrong with one line: thrown and caught while it is read, so without a stack trace. */
public final class BadLine extends Exception {

    /** @param message what is wrong, for people, without file and line */
    public BadLine(String message) {
        super(message, null, false, false);
    }

    static BadLine quotes() {
        return new BadLine("a quote (\") is not closed as CSV asks. Maybe double it inside of a quoted field");
    }

    static BadLine tooLong() {
        return new BadLine("longer than 1,000,000 bytes");
    }

    static BadLine notUtf8() {
        return new BadLine("not UTF-8. Maybe the file was saved in Latin-1 or Windows-1252");
    }

    /** The message; unlike {@link #getMessage()} never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
