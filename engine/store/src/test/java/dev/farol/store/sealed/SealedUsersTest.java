package dev.farol.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedUsersTest {

    private static final int CUSTOMERS = 3000;
    private static final int READERS = 4;

    @TempDir
    Path folder;

    private final PlainFiles files = new PlainFiles();

    private SealedFile seal(int generation) throws IOException {
        Path path = folder.resolve("%06d.mapdb".formatted(generation));
        SealedEntry entry = SealedWriter.write(path, files, writer -> {
            for (int i = 0; i < CUSTOMERS; i++) {
                writer.customer(
                        "c%05d".formatted(i),
                        ByteBuffer.allocate(200).putInt(generation).putInt(i).array());
            }
        });
        return SealedFile.open(path, entry, files);
    }

    @Test
    void readersKeepAReplacedFileUntilTheyLeave() throws Exception {
        AtomicReference<SealedFile> current = new AtomicReference<>(seal(0));
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Long>> reads = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reads.add(readers.submit(reader(current, stop, i)));
            }
            for (int generation = 1; generation <= 15; generation++) {
                SealedFile old = Objects.requireNonNull(current.getAndSet(seal(generation)));
                old.deleteWhenUnused();
                old.release();
            }
            stop.set(true);
            for (Future<Long> read : reads) {
                assertThat(read.get()).isPositive();
            }
        } finally {
            stop.set(true);
            readers.shutdown();
        }
        SealedFile last = Objects.requireNonNull(current.get());
        assertThat(files.list(folder)).containsExactly(last.path());
        assertThat(mapped(last.path())).isPositive();
        last.release();
        assertThat(mapped(folder)).isZero();
        assertThat(last.path()).exists();
    }

    private static Callable<Long> reader(AtomicReference<SealedFile> current, AtomicBoolean stop, int seed) {
        return () -> {
            Random random = new Random(seed);
            long reads = 0;
            while (!stop.get()) {
                SealedFile file = Objects.requireNonNull(current.get());
                if (file.retain()) {
                    try {
                        reads += read(file, random);
                    } finally {
                        file.release();
                    }
                }
            }
            return reads;
        };
    }

    private static int read(SealedFile file, Random random) throws IOException {
        int from = random.nextInt(CUSTOMERS);
        int generation = ByteBuffer.wrap(file.customer("c00000").orElseThrow()).getInt();
        int reads = 0;
        try (SealedCursor cursor = file.customers("c%05d".formatted(from))) {
            while (reads < 100 && cursor.next()) {
                ByteBuffer value = ByteBuffer.wrap(cursor.value());
                assertThat(value.getInt()).isEqualTo(generation);
                assertThat(value.getInt()).isEqualTo(from + reads);
                reads++;
            }
        }
        return reads;
    }

    @Test
    void aCursorKeepsItsFileOpen() throws IOException {
        SealedFile file = seal(1);
        SealedCursor cursor = file.customers("");
        file.deleteWhenUnused();
        file.release();
        int seen = 0;
        while (cursor.next()) {
            seen++;
        }
        assertThat(seen).isEqualTo(CUSTOMERS);
        assertThat(file.path()).exists();
        cursor.close();
        cursor.close();
        assertThat(file.path()).doesNotExist();
        assertThatThrownBy(cursor::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClosedFileRefusesReaders() throws IOException {
        SealedFile file = seal(1);
        file.release();
        assertThat(mapped(folder)).isZero();
        assertThat(file.retain()).isFalse();
        assertThatThrownBy(() -> file.customer("c00000"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> file.customers("")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(file::release).isInstanceOf(IllegalStateException.class);
        assertThat(file.size()).isEqualTo(CUSTOMERS);
    }

    private static long mapped(Path path) throws IOException {
        Path maps = Path.of("/proc/self/maps");
        assumeTrue(Files.exists(maps));
        try (var lines = Files.lines(maps)) {
            return lines.filter(line -> line.contains(path.toString())).count();
        }
    }
}
