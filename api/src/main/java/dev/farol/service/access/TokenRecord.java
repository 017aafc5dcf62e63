package dev.farol.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is kept of a token, as record {@code token/ID}: lines of format, SHA-256 of the secret, role, instant, name. The id is a part of
 * the hash, so that one look finds the token of a secret.
 */
record TokenRecord(Token token, String hash) {

    static final String PREFIX = "token/";

    private static final String FORMAT = "1";
    private static final int ID = 16;

    static TokenRecord of(String secret, String name, Role role, Instant at) {
        String hash = hash(secret);
        return new TokenRecord(new Token(hash.substring(0, ID), name, role, at), hash);
    }

    static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The key of the record that a secret with this hash has. */
    static String keyOf(String hash) {
        return PREFIX + hash.substring(0, ID);
    }

    static String key(String id) {
        return PREFIX + id;
    }

    byte[] encode() {
        return String.join(
                        "\n",
                        FORMAT,
                        hash,
                        token.role().label(),
                        token.createdAt().toString(),
                        token.name())
                .getBytes(StandardCharsets.UTF_8);
    }

    static TokenRecord decode(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 5);
        if (lines.length < 5 || !lines[0].equals(FORMAT)) {
            throw new IllegalStateException("the record of a token is damaged, or of another version of Farol");
        }
        Role role = Role.of(lines[2])
                .orElseThrow(() -> new IllegalStateException("the record of a token has an unknown role"));
        return new TokenRecord(new Token(lines[1].substring(0, ID), lines[4], role, Instant.parse(lines[3])), lines[1]);
    }
}
