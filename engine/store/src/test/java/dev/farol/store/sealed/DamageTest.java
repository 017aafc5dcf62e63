package dev.farol.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

    private static final int TRIES = 300;

    @TempDir
    Path folder;

    private final PlainFiles files = new PlainFiles();
    private final Random random = new Random(11);
    private Path path;
    private SealedEntry entry;

    @BeforeEach
    void seal() throws IOException {
        path = folder.resolve("000001.mapdb");
        entry = SealedWriter.write(path, files, NavigableContent.random(new Random(3), 6000, 500));
    }

    @Test
    void namesTheBlockOfAFlippedBit() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            long at = (long) (random.nextDouble() * entry.bytes());
            int bit = 1 << random.nextInt(8);
            flip(path, at, bit);
            long block = at / BlockSums.BLOCK * BlockSums.BLOCK;
            String place = "bytes " + block + " to " + (block + BlockSums.BLOCK - 1);
            assertThatThrownBy(() -> SealedFile.open(path, entry, files))
                    .isInstanceOf(SealedDamage.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining(place)
                    .hasMessageContaining("Maybe");
            flip(path, at, bit);
        }
        SealedFile.open(path, entry, files).release();
    }

    @Test
    void namesTheEndOfATruncatedFile() throws IOException {
        Path copy = folder.resolve("copy.mapdb");
        for (int i = 0; i < 30; i++) {
            Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            long length = i == 0 ? 0 : i < 4 ? (long) i << 20 : (long) (random.nextDouble() * entry.bytes());
            try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
                file.setLength(length);
            }
            assertThatThrownBy(() -> SealedFile.open(copy, entry, files))
                    .isInstanceOf(SealedDamage.class)
                    .hasMessageContaining(copy.toString())
                    .hasMessageContaining("from byte " + length);
        }
        Files.delete(copy);
        assertThatThrownBy(() -> SealedFile.open(copy, entry, files)).hasMessageContaining("missing");
    }

    @Test
    void readersRefuseAFileThatWasCutWhileInUse() throws IOException {
        SealedFile file = SealedFile.open(path, entry, files);
        SealedCursor cursor = file.customers("");
        assertThat(cursor.next()).isTrue();
        try (RandomAccessFile cut = new RandomAccessFile(path.toFile(), "rw")) {
            cut.setLength(entry.bytes() - 1);
        }
        String place = "from byte " + (entry.bytes() - 1);
        assertThatThrownBy(() -> file.customer("a"))
                .isInstanceOf(SealedDamage.class)
                .hasMessageContaining(place);
        assertThatThrownBy(() -> file.customers(""))
                .isInstanceOf(SealedDamage.class)
                .hasMessageContaining(place);
        assertThatThrownBy(() -> {
                    while (cursor.next()) {
                        assertThat(cursor.id()).isNotEmpty();
                    }
                })
                .isInstanceOf(SealedDamage.class)
                .hasMessageContaining(place);
        cursor.close();
        file.release();
    }

    @Test
    void refusesAnotherFileOfTheSameSize() throws IOException {
        Path other = folder.resolve("000002.mapdb");
        NavigableContent content = NavigableContent.random(new Random(3), 6000, 500);
        content.customers().firstEntry().getValue()[0]++;
        SealedWriter.write(other, files, content);
        assertThat(Files.size(other)).isEqualTo(entry.bytes());
        assertThatThrownBy(() -> SealedFile.open(other, entry, files)).isInstanceOf(SealedDamage.class);
    }

    @Test
    void scrubFindsEveryDamagedBlockAtItsPace() throws IOException, InterruptedException {
        List<Long> waits = new ArrayList<>();
        Pace pace = new Pace(10 * BlockSums.BLOCK, () -> waits.size() * 100_000_000L, waits::add);
        assertThat(Scrub.run(path, entry, files, pace)).isEmpty();
        assertThat(waits).hasSize(entry.blocks().count()).allMatch(wait -> Math.abs(wait - 100_000_000L) < 100);

        flip(path, 5, 1);
        flip(path, 2L << 20, 64);
        assertThat(Scrub.run(path, entry, files, Pace.unlimited()))
                .extracting(SealedDamage::where)
                .containsExactly("bytes 0 to 1048575", "bytes 2097152 to 3145727");
    }

    @Test
    void checkFindsNothingInAWholeFile() throws IOException, InterruptedException {
        SealedReport report = SealedCheck.of(path, entry, files);
        assertThat(report.damages()).isEmpty();
        assertThat(report.customers()).isEqualTo(6000);
    }

    /** Of what was opened whole and rots afterwards. */
    @Test
    void readersNeverSeeAWrongValueOrAGapInAFileThatRots() throws IOException {
        NavigableContent content = NavigableContent.random(new Random(4), 500, 300);
        path = folder.resolve("000002.mapdb");
        entry = SealedWriter.write(path, files, content);
        byte[] whole = Files.readAllBytes(path);
        int found = 0;
        for (int i = 0; i < TRIES; i++) {
            SealedFile file = SealedFile.open(path, entry, files);
            int at;
            do {
                at = random.nextInt(whole.length);
            } while (whole[at] == 0);
            flip(path, at, 1 << random.nextInt(8));
            try {
                assertSame(file, content);
            } catch (SealedDamage damage) {
                assertThat(damage).hasMessageContaining(path.toString()).hasMessageContaining("customer");
                found++;
            }
            assertNoneIsMissed(file, content);
            file.release();
            Files.write(path, whole);
        }
        assertThat(found).isPositive();
    }

    private static void assertNoneIsMissed(SealedFile file, NavigableContent content) {
        content.customers().forEach((id, value) -> {
            try {
                assertThat(file.customer(id))
                        .hasValueSatisfying(found -> assertThat(found).isEqualTo(value));
            } catch (SealedDamage damage) {
                assertThat(damage).hasMessageContaining(id);
            }
        });
    }

    private static void assertSame(SealedFile file, NavigableContent content) throws IOException {
        try (SealedCursor cursor = file.customers("")) {
            int seen = 0;
            while (cursor.next()) {
                assertThat(cursor.value()).isEqualTo(content.customers().get(cursor.id()));
                seen++;
            }
            assertThat(seen).isEqualTo(content.customers().size());
        }
    }

    @Test
    void checkNamesTheCustomerWhoseValueIsDamaged() throws IOException, InterruptedException {
        Path small = folder.resolve("small.mapdb");
        byte[] marked = "here is what will be damaged".getBytes(StandardCharsets.UTF_8);
        SealedEntry sealed = SealedWriter.write(small, files, writer -> {
            writer.customer("acme", marked);
            writer.customer("globex", new byte[] {1, 2});
        });
        byte[] bytes = Files.readAllBytes(small);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("will be damaged");
        flip(small, at, 4);
        SealedReport report = SealedCheck.of(small, sealed, files);
        assertThat(report.customers()).isEqualTo(1);
        assertThat(report.damages()).hasSize(2);
        assertThat(report.damages().get(1).where()).isEqualTo("customer (acme)");
        assertThatCode(() -> SealedCheck.of(folder.resolve("none"), sealed, files))
                .doesNotThrowAnyException();
    }

    static void flip(Path path, long at, int bits) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            int was = file.read();
            file.seek(at);
            file.write(was ^ bits);
        }
    }
}
