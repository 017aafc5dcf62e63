package dev.farol.file.lines;

/** The lines of a body that is in memory, blank ones left out. For one thread. */
public final class BodyLines {

    private final byte[] bytes;
    private int index = -1;
    private int from;
    private int to = -1;

    public BodyLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes on to the next line that is not blank; false after the last one. */
    public boolean next() {
        while (to < bytes.length) {
            from = to + 1;
            if (from >= bytes.length) {
                return false;
            }
            to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            index++;
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank() {
        int i = from;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i == to;
    }

    /** The number of the line, from 0, blank ones counted. */
    public int index() {
        return index;
    }

    public int from() {
        return from;
    }

    /** Where the line ends, its line feed left out. */
    public int to() {
        return to;
    }
}
