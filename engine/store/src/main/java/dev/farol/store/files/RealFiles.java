package dev.farol.store.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this machine. */
final class RealFiles implements StoreFiles {

    /** There a folder cannot be opened, and the file system keeps names by itself. */
    private static final boolean FOLDERS_CANNOT_BE_FORCED =
            System.getProperty("os.name", "").startsWith("Windows");

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    @Override
    public AppendFile create(Path file) throws IOException {
        return new RealAppendFile(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND));
    }

    @Override
    public AppendFile append(Path file) throws IOException {
        return new RealAppendFile(FileChannel.open(file, StandardOpenOption.APPEND));
    }

    @Override
    public void build(Path file, Builder builder) throws IOException {
        builder.build(file);
    }

    @Override
    public void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CANNOT_BE_FORCED) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        Path top = folder.toAbsolutePath();
        while (top != null && !Files.isDirectory(top)) {
            missing.push(top);
            top = top.getParent();
        }
        for (Path next : missing) {
            create(next, next.equals(folder.toAbsolutePath()));
            Path parent = next.getParent();
            if (parent != null) {
                forceFolder(parent);
            }
        }
    }

    /** What customers did is nobody's business but the owner's; of folders above, others may have other uses. */
    private static void create(Path folder, boolean mine) throws IOException {
        if (mine && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(folder, OWNER_ONLY);
        } else {
            Files.createDirectory(folder);
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !Files.isDirectory(entry)).sorted().toList();
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long there = Math.max(0, channel.size() - position);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, there));
            while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {}
            return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        }
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return FolderLock.take(file);
    }
}
