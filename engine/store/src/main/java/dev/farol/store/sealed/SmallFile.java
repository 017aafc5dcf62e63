package dev.farol.store.sealed;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** A small file that changes in one step: the old content stays until the new one is there, durably. */
final class SmallFile {

    static final String UNFINISHED = ".tmp";

    private SmallFile() {}

    static void replace(Path file, String text, StoreFiles files) throws IOException {
        Path beside = beside(file);
        files.delete(beside);
        try (AppendFile out = files.create(beside)) {
            out.append(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force();
        }
        files.rename(beside, file);
        files.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }
}
