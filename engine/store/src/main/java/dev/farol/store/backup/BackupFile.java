package dev.farol.store.backup;

/**
 * A file of a backup.
 *
 * @param path in the folder of the backup, with slashes
 * @param crc CRC32C of its bytes
 */
public record BackupFile(String path, long bytes, int crc) {}
