package dev.farol.service.access;

/**
 * Who asks.
 *
 * @param id of the token; empty where there is none
 * @param name for people: in the audit log and the access log
 */
public record Principal(String id, String name, Role role) {

    /** Everyone, on a server that was started without tokens. */
    public static final Principal OPEN = new Principal("", "open", Role.ADMIN);

    /** Whoever asks for what needs no token. */
    public static final Principal NOBODY = new Principal("", "", Role.VIEWER);
}
