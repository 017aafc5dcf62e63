package dev.farol.http;

import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where in a list to go on: base64url of a position, and of a checksum over the position and the list it belongs to. The checksum finds
 * mistakes; it keeps nobody from making a cursor, so a position is checked like any other input. Stateless.
 */
final class Cursor {

    private static final int CHECK = 8;
    private static final int LONGEST = 1_000;

    private Cursor() {}

    static String write(byte[] position, String scope) {
        byte[] all = Arrays.copyOf(position, position.length + CHECK);
        System.arraycopy(check(position, scope), 0, all, position.length, CHECK);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * The position that was written.
     *
     * @throws dev.farol.http.problem.ProblemException 400 when it is no cursor, or that of another list
     */
    static byte[] read(String cursor, String scope) {
        byte[] all = decode(cursor);
        if (all.length >= CHECK) {
            byte[] position = Arrays.copyOf(all, all.length - CHECK);
            if (cursor.equals(write(position, scope))) {
                return position;
            }
        }
        throw Problem.of(
                        Kind.BAD_CURSOR,
                        "The cursor does not belong to this list with these parameters.",
                        "Maybe start again without one.")
                .asException();
    }

    private static byte[] decode(String cursor) {
        try {
            return cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private static byte[] check(byte[] position, String scope) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(scope.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(position);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
