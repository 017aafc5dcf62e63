package dev.farol.fuzz;

import dev.farol.http.OpenApi;
import dev.farol.service.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request as it goes over the wire.
 *
 * @param path without the query
 * @param operation that it asks for, where nothing about its first line and path is hostile
 * @param role of its token; nothing without a good one
 * @param text in ISO 8859-1
 */
record Sent(String method, String path, Optional<OpenApi.Operation> operation, Optional<Role> role, String text) {

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The least role that may; nothing where everybody may. */
    static Optional<Role> needed(OpenApi.Operation operation) {
        return Optional.ofNullable(operation.node().get("x-role")).flatMap(role -> Role.of(role.asText()));
    }

    @Override
    public String toString() {
        return role + " " + text.substring(0, Math.min(text.length(), 2_000));
    }
}
