package dev.farol.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFilesTest {

    private static final int SEEDS = 200;

    @TempDir
    Path scratch;

    private Path live;
    private RecordingFiles files;

    @BeforeEach
    void record() throws IOException {
        live = Files.createDirectory(scratch.resolve("live"));
        Files.writeString(live.resolve("there"), "before");
        files = new RecordingFiles(live);
    }

    @Test
    void keepsWhatIsForcedAndLosesOrTearsTheRest() throws IOException {
        try (AppendFile out = files.create(live.resolve("a"))) {
            out.append(ByteBuffer.wrap(filled(600, 1)));
            out.force();
            files.forceFolder(live);
            out.append(ByteBuffer.wrap(filled(2_000, 2)));
        }
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] left = Files.readAllBytes(powerLoss(seed).resolve("a"));
            assertThat(Arrays.copyOf(left, 600)).isEqualTo(filled(600, 1));
            byte[] rest = Arrays.copyOfRange(left, 600, left.length);
            seen.add(rest.length == 0 ? "lost" : rest.length < 2_000 ? "short" : has(rest, 0) ? "holes" : "kept");
        }
        assertThat(seen).containsExactly("holes", "kept", "lost", "short");
    }

    @Test
    void keepsOrLosesEachUnforcedName() throws IOException {
        files.build(live.resolve("new.tmp"), file -> Files.writeString(file, "after"));
        files.force(live.resolve("new.tmp"));
        files.forceFolder(live);
        files.rename(live.resolve("new.tmp"), live.resolve("there"));
        files.create(live.resolve("other")).close();
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Path left = powerLoss(seed);
            String there = Files.readString(left.resolve("there"));
            assertThat(Files.exists(left.resolve("new.tmp"))).isEqualTo(there.equals("before"));
            seen.add(there + (Files.exists(left.resolve("other")) ? " and other" : ""));
        }
        assertThat(seen).containsExactly("after", "after and other", "before", "before and other");
    }

    @Test
    void keepsEverythingWhenOnlyTheProcessIsKilled() throws IOException {
        files.createFolder(live.resolve("folder"));
        files.create(live.resolve("folder/a")).close();
        files.delete(live.resolve("there"));
        Path left = scratch.resolve("left");
        files.kill(files.operations(), left);
        assertThat(left.resolve("folder/a")).isEmptyFile();
        assertThat(left.resolve("there")).doesNotExist();
        Path earlier = scratch.resolve("earlier");
        files.kill(1, earlier);
        assertThat(earlier.resolve("there")).hasContent("before");
        assertThat(earlier.resolve("folder")).isEmptyDirectory();
    }

    private Path powerLoss(int seed) throws IOException {
        Path left = scratch.resolve("left" + seed);
        files.powerLoss(files.operations(), seed, left);
        return left;
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static boolean has(byte[] bytes, int wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
