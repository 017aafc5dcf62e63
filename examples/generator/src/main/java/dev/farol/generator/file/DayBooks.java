package dev.farol.generator.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts lines that come customer by customer in the order of time: a book for each day, kept in a folder that is
 * deleted when the books are closed. Memory is some tens of megabytes and a day's lines, whatever the base.
 */
final class DayBooks implements Closeable {
    private final Path folder;
    private final DayBook[] books;
    private long lines;

    /** @param beside a file, in whose folder the books are kept */
    DayBooks(Path beside, int days) throws IOException {
        folder = Files.createTempDirectory(beside.toAbsolutePath().getParent(), ".days-");
        books = new DayBook[days];
        for (int day = 0; day < days; day++) {
            books[day] = new DayBook(folder.resolve("day-" + day));
        }
    }

    void add(int day, int second, Utf8 line) {
        try {
            books[day].add(second, line);
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long lines() {
        return lines;
    }

    void moveTo(OutputStream out) throws IOException {
        for (DayBook book : books) {
            book.moveTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        for (int day = 0; day < books.length; day++) {
            Files.deleteIfExists(folder.resolve("day-" + day));
        }
        Files.delete(folder);
    }
}
