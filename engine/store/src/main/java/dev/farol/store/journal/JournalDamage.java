package dev.farol.store.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Something that was acknowledged cannot be read any more, or is not there. */
public final class JournalDamage extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long offset;
    private final String reason;

    JournalDamage(Path file, long offset, String reason) {
        super(
                "could not read the journal at " + file + ", byte " + offset + ": " + reason
                        + "\n  Maybe the disk is failing, or a file was copied in part: restore a backup, and keep this folder.");
        this.file = file;
        this.offset = offset;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    /** The byte at which the first damaged or missing frame begins. */
    public long offset() {
        return offset;
    }

    public String reason() {
        return reason;
    }
}
