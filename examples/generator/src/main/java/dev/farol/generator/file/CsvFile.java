package dev.farol.generator.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file being written: RFC 4180, UTF-8, lines ending in a line feed. */
final class CsvFile implements Closeable {
    private final OutputStream out;
    private final Utf8 line = new Utf8();

    CsvFile(Path path, String... columns) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        row(columns);
    }

    void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.ascii(',');
            }
            line.text(quoted(cells[i]));
        }
        line.ascii('\n').moveTo(out);
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf('"') < 0 && cell.indexOf(',') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
