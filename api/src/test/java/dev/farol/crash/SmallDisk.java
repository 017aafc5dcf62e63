package dev.farol.crash;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small file system of its own, which only the administrator of a Linux machine can have. */
final class SmallDisk implements Closeable {

    private static final int SECONDS = 20;
    private static final int PIECE = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Nothing where it cannot be had. */
    static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> mount =
                List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "farol-test", folder.toString());
        try {
            return run(mount) == 0 ? Optional.of(new SmallDisk(folder)) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    Path folder() {
        return folder;
    }

    /** Takes all room but some. */
    void fillBut(long bytes) throws IOException {
        Path filler = folder.resolve("filler");
        byte[] piece = new byte[PIECE];
        long free = Files.getFileStore(folder).getUsableSpace();
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long left = free - bytes; left >= PIECE; left -= PIECE) {
                out.write(piece);
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        try {
            run(List.of("umount", "-l", folder.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
