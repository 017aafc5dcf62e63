package dev.farol.store.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup is.
 *
 * @param store the store that it was made of
 * @param cut the last journal entry in it
 * @param at when it was made, by the clock of the installation
 * @param files all files but the record itself
 */
public record BackupRecord(String store, long cut, Instant at, List<BackupFile> files) {

    public BackupRecord {
        files = List.copyOf(files);
    }

    /** How large it is. */
    public long bytes() {
        return files.stream().mapToLong(BackupFile::bytes).sum();
    }
}
