package dev.farol.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedFileTest {

    @TempDir
    Path folder;

    private final PlainFiles files = new PlainFiles();

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,10", "3,31,100", "4,1000,100", "5,20000,300", "6,300,200000", "7,2000,3000", "8,50000,20"
    })
    void holdsWhatWasWritten(long seed, int customers, int bytes) throws IOException {
        Random random = new Random(seed);
        NavigableContent content = NavigableContent.random(random, customers, bytes);
        Path path = folder.resolve("000001.mapdb");
        SealedEntry entry = SealedWriter.write(path, files, content);
        SealedFile file = SealedFile.open(path, entry, files);

        assertThat(file.size()).isEqualTo(customers);
        assertThat(file.lastId().orElse(""))
                .isEqualTo(customers == 0 ? "" : content.customers().lastKey());
        for (Map.Entry<String, byte[]> one : content.customers().entrySet()) {
            assertThat(file.customer(one.getKey())).contains(one.getValue());
        }
        assertThat(file.parts()).containsExactlyElementsOf(content.parts().keySet());
        for (Map.Entry<String, byte[]> part : content.parts().entrySet()) {
            assertThat(file.hasPart(part.getKey())).isTrue();
            assertThat(file.part(part.getKey())).contains(part.getValue());
        }
        for (int i = 0; i < 40; i++) {
            String from = i == 0 ? "" : Ids.near(random, content.customers());
            assertThat(file.customer(from).isPresent())
                    .isEqualTo(content.customers().containsKey(from));
            assertSame(file, from, content.customers().tailMap(from), i == 0 ? Integer.MAX_VALUE : 200);
        }
        file.release();
    }

    private static void assertSame(SealedFile file, String from, SortedMap<String, byte[]> expected, int most)
            throws IOException {
        try (SealedCursor cursor = file.customers(from)) {
            int seen = 0;
            for (Map.Entry<String, byte[]> one : expected.entrySet()) {
                if (seen++ == most) {
                    return;
                }
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.id()).isEqualTo(one.getKey());
                assertThat(cursor.value()).isEqualTo(one.getValue());
            }
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void sameContentMakesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.mapdb");
        Path two = folder.resolve("two.mapdb");
        NavigableContent content = NavigableContent.random(new Random(9), 30000, 400);
        SealedEntry first = SealedWriter.write(one, files, content);
        SealedEntry second = SealedWriter.write(two, files, content);
        assertThat(first.blocks()).isEqualTo(second.blocks());
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void forcesTheFileAndThenItsFolder() throws IOException {
        SealedWriter.write(folder.resolve("000001.mapdb"), files, writer -> {});
        assertThat(files.asked)
                .containsExactly("build 000001.mapdb", "force 000001.mapdb", "force folder " + folder.getFileName());
    }

    @Test
    void refusesIdsOutOfOrderAndLeavesNoFile() {
        Path path = folder.resolve("000001.mapdb");
        for (String second : new String[] {"b", "a", "\uD83D\uDE00"}) {
            assertThatThrownBy(() -> SealedWriter.write(path, files, writer -> {
                        writer.customer(second.length() == 2 ? "\uE000" : "b", new byte[1]);
                        writer.customer(second, new byte[1]);
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("(" + second + ")")
                    .hasMessageContaining("Maybe");
            assertThat(path).doesNotExist();
        }
    }

    @Test
    void holdsLargeParts() throws IOException {
        Path path = folder.resolve("000001.mapdb");
        byte[] large = new byte[20_000_001];
        new Random(5).nextBytes(large);
        byte[] exact = new byte[3 << 20];
        SealedEntry entry = SealedWriter.write(path, files, writer -> {
            writer.part("z", large);
            writer.customer("a", new byte[] {1});
            writer.part("exact", exact);
            writer.part("empty", new byte[0]);
        });
        SealedFile file = SealedFile.open(path, entry, files);
        assertThat(file.parts()).containsExactly("empty", "exact", "z");
        assertThat(file.part("z")).contains(large);
        assertThat(file.part("exact")).contains(exact);
        assertThat(file.part("empty")).contains(new byte[0]);
        assertThat(file.part("none")).isEmpty();
        file.release();
    }
}
