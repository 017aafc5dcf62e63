package dev.farol.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    @TempDir
    Path folder;

    private final PlainFiles files = new PlainFiles();

    private static Manifest some(Random random, int layers) {
        Manifest manifest = Manifest.empty("3f2a");
        SealedNames names = new SealedNames(manifest);
        for (int i = 0; i < layers; i++) {
            int[] sums = random.ints(1 + random.nextInt(20)).toArray();
            SealedEntry entry = new SealedEntry(names.next(), (long) sums.length * BlockSums.BLOCK, BlockSums.of(sums));
            manifest = manifest.plus(entry, manifest.upTo() + random.nextInt(1000));
        }
        return manifest;
    }

    @Test
    void comesBackAsWritten() throws IOException {
        for (int layers = 0; layers < 5; layers++) {
            Manifest manifest = some(new Random(layers), layers);
            ManifestFile.write(folder, manifest, files);
            assertThat(ManifestFile.read(folder, files)).contains(manifest);
        }
    }

    /** A command that only reads has no lock: the manifest may be another one between any two operations. */
    @Test
    void isOneOfTheTwoWhileItIsReplaced() throws IOException {
        Manifest before = some(new Random(1), 1);
        Manifest after = some(new Random(2), 3);
        ManifestFile.write(folder, before, files);
        StoreFiles replacing = new PlainFiles() {
            @Override
            public long size(Path file) throws IOException {
                long size = super.size(file);
                ManifestFile.write(folder, after, this);
                return size;
            }
        };
        assertThat(ManifestFile.read(folder, replacing)).contains(after);
    }

    @Test
    void isForcedBeforeItIsRenamedAndThenItsFolder() throws IOException {
        ManifestFile.write(folder, Manifest.empty("a"), files);
        assertThat(files.asked)
                .containsExactly(
                        "create MANIFEST.tmp",
                        "force MANIFEST.tmp",
                        "rename MANIFEST.tmp to MANIFEST",
                        "force folder " + folder.getFileName());
    }

    @Test
    void everyFlippedBitIsFoundInItsLine() throws IOException {
        ManifestFile.write(folder, some(new Random(1), 3), files);
        Path file = folder.resolve("MANIFEST");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                Files.write(file, damaged);
                assertThatThrownBy(() -> ManifestFile.read(folder, files))
                        .isInstanceOf(ManifestDamage.class)
                        .hasMessageContaining(file + ", line " + line(whole, at))
                        .hasMessageContaining("Maybe");
            }
        }
    }

    private static int line(byte[] text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    @Test
    void everyTruncationIsFound() throws IOException {
        ManifestFile.write(folder, some(new Random(2), 3), files);
        Path file = folder.resolve("MANIFEST");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ManifestFile.read(folder, files))
                    .isInstanceOf(ManifestDamage.class)
                    .hasMessageContaining(file + ", line ");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> ManifestFile.read(folder, files)).hasMessageContaining("line 5");
    }

    @Test
    void aFolderWithoutSealedFilesIsNew() throws IOException {
        assertThat(ManifestFile.read(folder, files)).isEmpty();
        files.createFolder(ManifestFile.sealedFolder(folder));
        assertThat(ManifestFile.read(folder, files)).isEmpty();
        Files.createFile(ManifestFile.sealedFolder(folder).resolve("000003.mapdb"));
        assertThatThrownBy(() -> ManifestFile.read(folder, files))
                .isInstanceOf(ManifestDamage.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("000003.mapdb");
    }

    @Test
    void deletesOnlyItsOwnLeftovers() throws IOException {
        Path sealed = ManifestFile.sealedFolder(folder);
        files.createFolder(sealed);
        Manifest manifest = some(new Random(4), 2);
        for (String name : new String[] {"000001.mapdb", "000002.mapdb", "000003.mapdb", "notes.txt"}) {
            Files.createFile(sealed.resolve(name));
        }
        Files.createFile(folder.resolve("MANIFEST.tmp"));
        assertThat(ManifestFile.deleteUnnamed(folder, manifest, files))
                .containsExactly(sealed.resolve("000003.mapdb"), folder.resolve("MANIFEST.tmp"));
        assertThat(files.list(sealed)).hasSize(3);
        assertThat(new SealedNames(manifest).next()).isEqualTo("000003.mapdb");
    }

    @Test
    void compactionKeepsTheLayersSealedSince() {
        Manifest manifest = some(new Random(6), 3);
        SealedEntry entry = new SealedEntry("000004.mapdb", 0, BlockSums.of());
        Manifest next = manifest.compacted(2, entry, manifest.layers().get(1).upTo());
        assertThat(next.layers()).hasSize(2).endsWith(manifest.layers().get(2));
        assertThat(next.upTo()).isEqualTo(manifest.upTo());
        assertThat(next.number()).isEqualTo(manifest.number() + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            farol store 2    | format 2, and this Farol knows formats up to 1
            farol store      | does not say the format
            fàrol store 1    | does not say the format of a store (f?rol store 1
            farol store 99999999999999999999 | does not say the format
            """)
    void refusesOtherFormats(String text, String message) throws IOException {
        Files.writeString(folder.resolve("FORMAT"), text + "\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StoreFormat.check(folder, files))
                .isInstanceOf(ManifestDamage.class)
                .hasMessageContaining(folder.resolve("FORMAT").toString())
                .hasMessageContaining(message);
    }

    @Test
    void marksAStore() throws IOException {
        assertThat(StoreFormat.check(folder, files)).isFalse();
        StoreFormat.mark(folder, files);
        assertThat(StoreFormat.check(folder, files)).isTrue();
        byte[] whole = Files.readAllBytes(folder.resolve("FORMAT"));
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                Files.write(folder.resolve("FORMAT"), damaged);
                assertThatThrownBy(() -> StoreFormat.check(folder, files)).isInstanceOf(ManifestDamage.class);
            }
        }
    }
}
