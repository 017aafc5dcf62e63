package dev.farol.file.output;

import dev.farol.file.OutputProblem;
import dev.farol.file.Reject;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Rejected lines being written. */
final class RejectFile implements Closeable {

    private final Path target;
    private final AtomicFile file;
    private final OutputStream stream;
    private final JsonLines json;

    RejectFile(Path target, Disk disk) throws OutputProblem {
        this.target = target;
        this.file = AtomicFile.open(target, disk);
        this.stream = file.stream();
        try {
            this.json = new JsonLines(stream);
        } catch (IOException e) {
            throw OutputProblem.of(target, e);
        }
    }

    void write(Reject reject) throws OutputProblem {
        try {
            json.line(out -> {
                out.writeStringField("file", reject.file());
                out.writeNumberField("line", reject.line());
                out.writeStringField("error", whole(reject.error()));
                out.writeStringField("text", whole(reject.text()));
            });
        } catch (IOException e) {
            throw OutputProblem.of(target, e);
        }
    }

    /** Halves of surrogate pairs, which a JSON text may escape but UTF-8 cannot hold, as question marks. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Copies so many lines. */
    void copy(Lines lines, int count) throws OutputProblem {
        try {
            json.flush();
            for (int i = 0; i < count; i++) {
                stream.write(lines.next().getBytes(StandardCharsets.UTF_8));
                stream.write('\n');
            }
        } catch (IOException e) {
            throw OutputProblem.of(target, e);
        }
    }

    /** The lines that a file holds so far; none of one that was never begun, or cannot be read again. */
    static Lines linesOf(@Nullable RejectFile begun) throws OutputProblem {
        if (begun == null || begun.file.isDirect()) {
            return new Lines(new BufferedReader(new StringReader("")));
        }
        try {
            begun.json.flush();
            begun.file.flush();
            return new Lines(Files.newBufferedReader(begun.file.written()));
        } catch (IOException e) {
            throw OutputProblem.of(begun.target, e);
        }
    }

    void commit() throws OutputProblem {
        try {
            json.flush();
        } catch (IOException e) {
            throw OutputProblem.of(target, e);
        }
        file.commit();
    }

    @Override
    public void close() throws OutputProblem {
        file.close();
    }

    /** Lines of a file that is being read again. */
    static final class Lines implements Closeable {

        private final BufferedReader reader;

        private Lines(BufferedReader reader) {
            this.reader = reader;
        }

        String next() throws IOException {
            String line = reader.readLine();
            return line == null ? "" : line;
        }

        @Override
        public void close() throws OutputProblem {
            try {
                reader.close();
            } catch (IOException e) {
                throw OutputProblem.of(Path.of("rejects"), e);
            }
        }
    }
}
