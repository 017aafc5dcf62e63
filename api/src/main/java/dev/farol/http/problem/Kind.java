package dev.farol.http.problem;

import java.util.Locale;

/** The kinds of problems. Their types are stable: programs tell problems apart by them. */
public enum Kind {
    MALFORMED(400, "The request cannot be read"),
    BAD_CURSOR(400, "The cursor is not one of this list"),
    UNAUTHENTICATED(401, "A token is needed"),
    FORBIDDEN(403, "The role is not enough"),
    FOREIGN_SITE(403, "Requests of other sites are not taken"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The path has no such method"),
    NOT_ACCEPTABLE(406, "The answer does not come in such a type"),
    SLOW_BODY(408, "The body took too long"),
    CONFLICT(409, "It contradicts what is there"),
    GONE(410, "It is no longer there"),
    CHANGED(412, "It was changed meanwhile"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The URI is too long"),
    UNSUPPORTED_TYPE(415, "The body has a type that is not taken"),
    INVALID(422, "Fields are wrong"),
    UNCONDITIONAL(428, "It has to be said what is to be changed"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    DEFECT(500, "A defect of the server"),
    BUSY(503, "There is too much to do"),
    TIMED_OUT(503, "It took too long"),
    NOT_READY(503, "The server is starting or shutting down"),
    OUT_OF_SPACE(507, "The disk is full");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** URI reference that names the kind: {@code /problems/not-found}. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
