package dev.farol.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version of a rule folder: SHA-256 over (length of the path, path, length of the content, content) of each file that
 * counts, in order; paths in UTF-8, lengths as 8 bytes, texts normalised. Stateless.
 */
public final class RuleVersion {

    /** How many hexadecimal digits people see. */
    public static final int SHOWN = 12;

    private RuleVersion() {}

    /** The first 12 hexadecimal digits, as assessments carry them. */
    public static String of(RuleFiles files) {
        return full(files).substring(0, SHOWN);
    }

    /** All 64 hexadecimal digits. */
    public static String full(RuleFiles files) {
        MessageDigest digest = sha256();
        files.files().values().forEach(file -> {
            add(digest, file.path().getBytes(StandardCharsets.UTF_8));
            add(digest, file.normalised());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
