package dev.farol.service.backups;

import dev.farol.store.backup.Backup;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which a server makes its backups.
 *
 * @param path it need not be there
 */
public record BackupFolder(Path path, StoreFiles files) {

    /** Where it is unless another one is configured. */
    public static Path usual(Path data) {
        return data.resolve("backups");
    }

    /** The finished backups in it, by name. */
    public List<Path> all() throws IOException {
        if (!files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> Backup.isIn(entry, files)).sorted().toList();
        }
    }
}
