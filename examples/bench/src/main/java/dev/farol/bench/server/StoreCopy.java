package dev.farol.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A store of its own for a measurement that changes it. Sealed files never change, so that links to them do. */
record StoreCopy(Path folder) implements AutoCloseable {

    static StoreCopy of(Path base, Path folder) throws IOException {
        for (Path file : files(base)) {
            Path to = folder.resolve(base.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
            } else if (file.toString().endsWith(".mapdb")) {
                Files.createLink(to, file);
            } else {
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new StoreCopy(folder);
    }

    /** Bytes of the journal. */
    long journal() throws IOException {
        long bytes = 0;
        for (Path file : files(folder.resolve("journal"))) {
            bytes += Files.isDirectory(file) ? 0 : Files.size(file);
        }
        return bytes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all = files(folder);
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(all.get(i));
        }
    }
}
