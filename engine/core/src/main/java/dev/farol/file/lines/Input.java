package dev.farol.file.lines;

import dev.farol.file.InputProblem;
import dev.farol.file.Reasons;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file opened for reading: unpacked when it is gzip (whatever its name), its byte order mark dropped, its format known.
 * Every failure is an {@link InputProblem}. Not for several threads at once.
 */
public final class Input implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int PEEK = 8_192;

    private final Path file;
    private final InputStream bytes;
    private final Format format;
    private final char separator;

    private Input(Path file, InputStream bytes, Format format, char separator) {
        this.file = file;
        this.bytes = bytes;
        this.format = format;
        this.separator = separator;
    }

    /** Opens a file; its format is what its name says ({@code .csv}, {@code .ndjson}, {@code .jsonl}), else what its first character says. */
    public static Input open(Path file) throws InputProblem {
        if (Files.isDirectory(file)) {
            throw new InputProblem(file, "is a directory", "Maybe name a file in it.");
        }
        InputStream raw = null;
        try {
            raw = new BufferedInputStream(bytesOf(file), BUFFER);
            InputStream plain = unpacked(file, raw);
            byte[] first = peek(plain, PEEK);
            int mark = startsWith(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            refuseOtherKinds(file, first, mark);
            plain.skipNBytes(mark);
            Format format = Format.of(file).orElse(firstCharacter(first, mark) == '{' ? Format.NDJSON : Format.CSV);
            return new Input(file, plain, format, CsvHeader.separator(first, first.length));
        } catch (IOException e) {
            close(raw);
            throw problem(file, e);
        }
    }

    /** A pipe cannot say how much is left in it, and fails when asked; waiting for it can be interrupted. */
    private static InputStream bytesOf(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            return Files.newInputStream(file);
        }
        return new FilterInputStream(Channels.newInputStream(FileChannel.open(file))) {
            @Override
            public int available() {
                return 0;
            }
        };
    }

    /** The name of the file as it was given. */
    public Path file() {
        return file;
    }

    /** How its lines are written. */
    public Format format() {
        return format;
    }

    /** What separates the fields of a line, where it is CSV: {@code ,} or {@code ;}. */
    public char separator() {
        return separator;
    }

    /** Fills a buffer from an offset on; fewer bytes than fit only at the end of the file. */
    int fill(byte[] buffer, int from, int to) throws InputProblem {
        try {
            return bytes.readNBytes(buffer, from, to - from);
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    @Override
    public void close() throws InputProblem {
        try {
            bytes.close();
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        byte[] magic = peek(raw, 2);
        if (startsWith(magic, 0x1F, 0x8B)) {
            return new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
        }
        if (magic.length > 0 && file.toString().endsWith(".gz")) {
            throw new InputProblem(file, "is not gzip, although its name ends in .gz", "Maybe it was renamed.");
        }
        return raw;
    }

    private static void refuseOtherKinds(Path file, byte[] first, int mark) throws InputProblem {
        if (first.length == mark) {
            throw new InputProblem(file, "is empty", "Maybe what writes it failed.");
        }
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
            throw new InputProblem(file, "is UTF-16 text", "Maybe save it as UTF-8 (\"CSV UTF-8\" in a spreadsheet).");
        }
        if (startsWith(first, 'P', 'K', 3, 4)) {
            throw new InputProblem(file, "is a spreadsheet or a zip archive", "Maybe save it as CSV.");
        }
        if (firstCharacter(first, mark) == '[' && Format.of(file).orElse(Format.NDJSON) == Format.NDJSON) {
            throw new InputProblem(
                    file, "is a JSON array", "Maybe write one object a line, without brackets and commas.");
        }
    }

    private static byte[] peek(InputStream in, int length) throws IOException {
        in.mark(length);
        byte[] found = in.readNBytes(length);
        in.reset();
        return found;
    }

    private static int firstCharacter(byte[] first, int from) {
        int i = from;
        while (i < first.length && (first[i] == ' ' || first[i] == '\t' || first[i] == '\r' || first[i] == '\n')) {
            i++;
        }
        return i < first.length ? first[i] : -1;
    }

    private static boolean startsWith(byte[] found, int... wanted) {
        if (found.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((found[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputProblem problem(Path file, IOException cause) {
        if (cause instanceof InputProblem already) {
            return already;
        }
        if (cause instanceof NoSuchFileException) {
            return new InputProblem(file, "does not exist", "Maybe it is in another folder.");
        }
        if (cause instanceof AccessDeniedException) {
            return new InputProblem(file, "may not be read by this user", "Maybe another user owns it.");
        }
        if (cause instanceof EOFException) {
            return new InputProblem(file, "ends in the middle of its gzip data", "Maybe its copy was cut short.");
        }
        if (cause instanceof ZipException) {
            return new InputProblem(file, "is damaged gzip data (" + Reasons.of(cause) + ")", "Maybe copy it again.");
        }
        return InputProblem.of(file, cause);
    }

    private static void close(@Nullable InputStream raw) {
        try {
            if (raw != null) {
                raw.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
