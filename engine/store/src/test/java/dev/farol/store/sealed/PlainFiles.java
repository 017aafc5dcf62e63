package dev.farol.store.sealed;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real files, and a list of what was asked for. */
class PlainFiles implements StoreFiles {

    final List<String> asked = new ArrayList<>();

    @Override
    public AppendFile create(Path file) throws IOException {
        asked.add("create " + file.getFileName());
        Files.createFile(file);
        return new PlainAppend(file, () -> force(file));
    }

    @Override
    public AppendFile append(Path file) throws IOException {
        return new PlainAppend(file, () -> force(file));
    }

    @Override
    public void build(Path file, Builder builder) throws IOException {
        asked.add("build " + file.getFileName());
        builder.build(file);
    }

    @Override
    public void force(Path file) {
        asked.add("force " + file.getFileName());
    }

    @Override
    public void forceFolder(Path folder) {
        asked.add("force folder " + folder.getFileName());
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        asked.add("rename " + from.getFileName() + " to " + to.getFileName());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return Files.size(file);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return StoreFiles.real().read(file, position, length);
    }

    @Override
    public Closeable lock(Path file) {
        throw new UnsupportedOperationException();
    }
}
