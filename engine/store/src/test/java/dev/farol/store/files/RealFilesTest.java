package dev.farol.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealFilesTest {

    private final StoreFiles files = StoreFiles.real();

    @TempDir
    Path folder;

    @Test
    void makesAFolderForItsOwnerAloneButNotThoseAboveIt() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path above = folder.resolve("above");
        Path data = above.resolve("data");
        Path usual = Files.createDirectory(folder.resolve("usual"));
        files.createFolder(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(Files.getPosixFilePermissions(above)).isEqualTo(Files.getPosixFilePermissions(usual));
        files.createFolder(usual);
        assertThat(Files.getPosixFilePermissions(above)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void appendsForcesAndCuts() throws IOException {
        Path file = folder.resolve("a");
        try (AppendFile out = files.create(file)) {
            out.append(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            out.truncate(2);
            out.append(ByteBuffer.wrap(new byte[] {4}));
            out.force();
            assertThat(out.size()).isEqualTo(3);
        }
        try (AppendFile out = files.append(file)) {
            out.append(ByteBuffer.wrap(new byte[] {5}));
        }
        files.force(file);
        files.forceFolder(folder);
        assertThat(files.read(file, 0, Integer.MAX_VALUE)).containsExactly(1, 2, 4, 5);
        assertThat(files.read(file, 2, 1)).containsExactly(4);
        assertThat(files.read(file, 9, 3)).isEmpty();
        assertThatThrownBy(() -> files.create(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void renamesListsAndDeletes() throws IOException {
        Path inner = folder.resolve("x/y");
        files.createFolder(inner);
        files.createFolder(inner);
        files.build(inner.resolve("b.tmp"), file -> Files.write(file, new byte[3]));
        files.build(inner.resolve("b"), file -> Files.write(file, new byte[1]));
        files.build(inner.resolve("a"), file -> Files.write(file, new byte[1]));
        files.createFolder(inner.resolve("folder"));
        files.rename(inner.resolve("b.tmp"), inner.resolve("b"));
        assertThat(files.list(inner)).containsExactly(inner.resolve("a"), inner.resolve("b"));
        assertThat(files.size(inner.resolve("b"))).isEqualTo(3);
        files.delete(inner.resolve("b"));
        files.delete(inner.resolve("b"));
        assertThat(files.exists(inner.resolve("b"))).isFalse();
    }

    @Test
    void keepsOthersOutUntilTheLockIsClosed() throws Exception {
        Path file = folder.resolve("lock");
        try (Closeable lock = files.lock(file)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> files.lock(folder.resolve("../" + folder.getFileName() + "/lock")))
                    .isInstanceOf(StoreInUse.class)
                    .hasMessageContaining(folder.toString());
            assertThat(lockElsewhere(file)).isEqualTo(LockProgram.IN_USE);
        }
        assertThat(lockElsewhere(file)).isEqualTo(LockProgram.LOCKED);
        files.lock(file).close();
    }

    private static int lockElsewhere(Path file) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProgram.class.getName(),
                        file.toString()))
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
