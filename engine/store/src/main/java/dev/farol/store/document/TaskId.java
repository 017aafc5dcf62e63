package dev.farol.store.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Names a task: the run that opened it, its playbook and its customer. No index is needed to find it.
 */
public record TaskId(int run, String playbook, String customer) {

    /** {@code 12.rescue-call.YWNtZQ}: the customer as base64url, so that it can stand in a path. */
    public String text() {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(customer.getBytes(StandardCharsets.UTF_8));
        return run + "." + playbook + "." + encoded;
    }

    /** What {@link #text} wrote; empty for any other text. */
    public static Optional<TaskId> parse(String text) {
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        if (first < 1 || last <= first + 1) {
            return Optional.empty();
        }
        try {
            byte[] customer = Base64.getUrlDecoder().decode(text.substring(last + 1));
            TaskId id = new TaskId(
                    Integer.parseInt(text.substring(0, first)),
                    text.substring(first + 1, last),
                    new String(customer, StandardCharsets.UTF_8));
            return id.text().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
