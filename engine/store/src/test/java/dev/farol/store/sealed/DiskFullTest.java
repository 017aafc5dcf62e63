package dev.farol.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a device that has no space, ever. */
@EnabledOnOs(OS.LINUX)
class DiskFullTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 200_000})
    void isAnErrorThatTheCallerCanHandle(int customers) throws IOException {
        Path path = folder.resolve("000001.mapdb");
        PlainFiles full = new PlainFiles() {
            @Override
            public void build(Path file, Builder builder) throws IOException {
                Files.createFile(file);
                builder.build(FULL);
            }
        };
        Random random = new Random(1);
        assertThatThrownBy(() -> SealedWriter.write(path, full, writer -> {
                    for (int i = 0; i < customers; i++) {
                        byte[] value = new byte[random.nextInt(500)];
                        writer.customer("c%08d".formatted(i), value);
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("Maybe");
        assertThat(path).doesNotExist();

        PlainFiles spacious = new PlainFiles();
        SealedEntry entry = SealedWriter.write(path, spacious, writer -> writer.customer("a", new byte[1]));
        SealedFile.open(path, entry, spacious).release();
    }
}
