package dev.farol.store.backup;

/**
 * What a restore came to.
 *
 * @param backup what was restored
 * @param erased customers of it that were erased since, and are again
 * @param remembered further ids that were erased since, by their hashes, and stay so
 */
public record Restored(BackupRecord backup, int erased, int remembered) {}
