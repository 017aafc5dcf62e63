package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One file of a rule folder.
 *
 * @param path relative to the folder, with forward slashes
 * @param content the bytes as they are stored; not copied, and not to be changed
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a copy of up to a megabyte at each use is not worth it; equality is by content
public record RuleFile(String path, byte[] content) {

    /** A file with this text. */
    public static RuleFile of(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file, unless it should be text and is not: then the first bad byte is reported. */
    public static Optional<RuleFile> checked(String path, byte[] content, Diagnostics diagnostics) {
        RuleFile file = new RuleFile(path, content);
        return !file.isText() || TextCheck.isText(path, content, diagnostics) ? Optional.of(file) : Optional.empty();
    }

    /** The name without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Everything but spreadsheets. */
    public boolean isText() {
        return !path.endsWith(".xlsx");
    }

    /** The text, without a leading BOM and with line feeds only; meaningless for a spreadsheet. */
    public String text() {
        String text = new String(content, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** What the version is made of: the normalised text, or a spreadsheet as it is. */
    byte[] normalised() {
        return isText() ? text().getBytes(StandardCharsets.UTF_8) : content;
    }

    /** SHA-256 of the normalised content, as 64 hexadecimal digits: equal for files that mean the same to a version. */
    public String print() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(normalised()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFile file && path.equals(file.path) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return path;
    }
}
