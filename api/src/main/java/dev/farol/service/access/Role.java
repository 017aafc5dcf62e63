package dev.farol.service.access;

import java.util.Locale;
import java.util.Optional;

/** What a token may do; each role may do what those before it may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Changes customers, interactions and tasks. */
    CSM,
    /** Starts and cancels runs, edits rules. */
    OPS,
    /** Manages tokens and backups, erases. */
    ADMIN;

    /** Whether it may do what needs another role. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** As people and files write it: {@code viewer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a label; empty for any other text. */
    public static Optional<Role> of(String label) {
        for (Role role : values()) {
            if (role.label().equals(label)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
