package dev.farol.file.output;

import dev.farol.file.FileProblem;
import dev.farol.file.Reject;
import dev.farol.file.lines.Chunk;
import dev.farol.file.lines.Chunks;
import dev.farol.file.lines.Csv;
import dev.farol.file.lines.Format;
import dev.farol.file.lines.Input;
import dev.farol.file.lines.Scan;
import dev.farol.file.lines.Utf8;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file once more, for the texts of lines of which only the number is known; a pipe is read once, and has none. */
final class LateLines {

    private LateLines() {}

    /** Hands each of these lines that is there to a taker, in order. */
    static void read(Path file, LateRejects late, Taker taker) throws FileProblem {
        if (late.size() == 0) {
            return;
        }
        late.sort();
        if (!Files.isRegularFile(file)) {
            for (int i = 0; i < late.size(); i++) {
                taker.take(new Reject(file.toString(), late.line(i), late.error(i), ""));
            }
            return;
        }
        try (Input input = Input.open(file)) {
            int separator = input.format() == Format.CSV ? input.separator() : -1;
            Chunks chunks = new Chunks(input);
            int next = 0;
            Optional<Chunk> chunk = chunks.next();
            while (chunk.isPresent() && next < late.size()) {
                next = read(chunk.get(), separator, file.toString(), late, next, taker);
                chunks.giveBack(chunk.get());
                chunk = chunks.next();
            }
        }
    }

    /** Takes the lines that are in a chunk; the first one that is not. */
    private static int read(Chunk chunk, int separator, String file, LateRejects late, int first, Taker taker)
            throws FileProblem {
        byte[] bytes = chunk.bytes();
        long line = chunk.firstLine();
        int from = 0;
        for (int next = first; next < late.size(); next++) {
            for (; line < late.line(next) && from < chunk.length(); line++) {
                from = lineEnd(bytes, from, chunk.length()) + 1;
            }
            if (from >= chunk.length()) {
                return next;
            }
            int end = separator < 0 ? -1 : Csv.recordEnd(bytes, from, chunk.length(), separator);
            end = end < 0 ? lineEnd(bytes, from, chunk.length()) : end;
            end = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
            String text = Utf8.shown(bytes, from, end, Reject.LONGEST_TEXT);
            taker.take(new Reject(file, line, late.error(next), text));
        }
        return late.size();
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int found = Scan.find(bytes, from, to, '\n');
        return found < 0 ? to : found;
    }

    /** Takes a line. */
    @FunctionalInterface
    interface Taker {
        void take(Reject reject) throws FileProblem;
    }
}
