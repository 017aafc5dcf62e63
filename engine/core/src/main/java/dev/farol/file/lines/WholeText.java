package dev.farol.file.lines;

import dev.farol.file.InputProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads text files that are small enough to be held whole: UTF-8, with or without a BOM, also packed with gzip. Stateless. */
public final class WholeText {

    private static final int MOST_BYTES = 64 << 20;

    private WholeText() {}

    /**
     * The text of a file, without a BOM.
     *
     * @throws InputProblem when there is none, or it is too large
     */
    public static String of(Path file) throws InputProblem {
        if (Files.isDirectory(file)) {
            throw new InputProblem(file, "is a directory", "Maybe name a file in it.");
        }
        try {
            byte[] raw = Files.readAllBytes(file);
            boolean packed = raw.length > 1 && raw[0] == 0x1F && (raw[1] & 0xFF) == 0x8B;
            byte[] bytes = packed ? unpacked(raw) : raw;
            if (bytes.length > MOST_BYTES) {
                throw new InputProblem(file, "has more than " + MOST_BYTES + " bytes", "Maybe it is another file.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank()) {
                throw new InputProblem(file, "is empty", "Maybe what writes it failed.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new InputProblem(file, "does not exist", "Maybe it is in another folder.");
        } catch (CharacterCodingException e) {
            throw new InputProblem(file, "is not UTF-8", "Maybe save it as UTF-8 (\"CSV UTF-8\" in a spreadsheet).");
        } catch (InputProblem e) {
            throw e;
        } catch (IOException e) {
            throw InputProblem.of(file, e);
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** What separates the fields of CSV: {@code ;} where the first line has more of them, else {@code ,}. */
    public static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        return count(header, ';') > count(header, ',') ? ';' : ',';
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
