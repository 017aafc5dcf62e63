package dev.farol.store.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.ReadOnlyStore;
import dev.farol.store.StoreReader;
import dev.farol.store.doctor.Doctor;
import dev.farol.store.doctor.Finding;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a stopped store are damaged. Then nobody opens it, and is told the file; or it says what it said before. */
class StoreDamageTest {

    private static final int DAMAGES = Integer.getInteger("farol.damages", 300);

    @TempDir
    private Path scratch;

    private Path folder;
    private FolderImage image;
    private Map<String, String> contents;

    @BeforeEach
    void fill() throws IOException {
        folder = scratch.resolve("data");
        FilledStore.fill(folder);
        image = FolderImage.of(folder);
        try (ReadOnlyStore store = ReadOnlyStore.open(folder, StoreFiles.real())) {
            contents = Contents.of(store);
        }
        assertThat(image.files()).hasSizeGreaterThan(7);
    }

    @Test
    void neitherAnswersWronglyNorLosesAnythingInSilence() throws IOException {
        int refused = 0;
        int unharmed = 0;
        for (long seed = 0; refused + unharmed < DAMAGES; seed++) {
            Damage damage = Damage.random(image.files(), seed);
            if (damage.isNone(image.files())) {
                continue;
            }
            image.apply(damage);
            if (examine(damage)) {
                refused++;
            } else {
                unharmed++;
            }
            image.restore();
        }
        System.out.printf("%d damages refused, %d without effect%n", refused, unharmed);
        assertThat(refused).isGreaterThan(DAMAGES / 2);
    }

    @Test
    void missesEachFileThatMatters() throws IOException {
        List<String> unharmed = new ArrayList<>();
        for (Path file : image.files().keySet()) {
            Damage damage = new Damage(Damage.Kind.REMOVED, file, 0, Optional.empty());
            image.apply(damage);
            if (!examine(damage)) {
                unharmed.add(file.toString());
            }
            image.restore();
        }
        assertThat(unharmed).containsExactly("LOCK", "journal/forced");
    }

    @Test
    void missesAWholeFolder() throws IOException {
        for (String name : List.of("journal", "sealed")) {
            Path moved = scratch.resolve("moved");
            Files.move(folder.resolve(name), moved);
            assertThat(problem(() -> ReadOnlyStore.open(folder, StoreFiles.real())))
                    .as(name)
                    .contains(folder.resolve(name).toString());
            assertThat(problem(() -> FilledStore.open(folder)))
                    .as(name)
                    .contains(folder.resolve(name).toString());
            assertThat(findings()).as(name).isNotEmpty();
            try (Stream<Path> left = Files.walk(folder.resolve(name))) {
                left.sorted((a, b) -> b.compareTo(a))
                        .forEach(path -> assertThat(path.toFile().delete()).isTrue());
            } catch (java.nio.file.NoSuchFileException none) {
                assertThat(none).hasMessageContaining(name);
            }
            Files.move(moved, folder.resolve(name));
        }
    }

    /** Whether the store was refused, by all who open it. */
    private boolean examine(Damage damage) throws IOException {
        String reading = problem(() -> ReadOnlyStore.open(folder, StoreFiles.real()));
        List<Finding> findings = findings();
        assertThat(image.isWithOnly(damage))
                .as("%s: readers change nothing", damage)
                .isTrue();
        String writing = problem(() -> FilledStore.open(folder));
        assertThat(reading.isEmpty())
                .as("%s: %s / %s", damage, reading, writing)
                .isEqualTo(writing.isEmpty());
        if (writing.isEmpty()) {
            assertThat(findings).as(damage.toString()).isEmpty();
            assertThat(problem(() -> FilledStore.open(folder)))
                    .as(damage.toString())
                    .isEmpty();
            return false;
        }
        for (String told : List.of(reading, writing, findings.toString())) {
            assertThat(told).as(damage.toString()).contains(folder.toString());
            assertThat(told).as(damage.toString()).contains(mentioned(damage));
        }
        if (damage.kind() == Damage.Kind.FLIPPED_BIT && damage.file().getNameCount() > 1) {
            assertThat(writing).as(damage.toString()).containsPattern("bytes? \\d+");
        }
        assertThat(image.isWithOnly(damage))
                .as("%s: who was refused changes nothing", damage)
                .isTrue();
        return true;
    }

    /** A segment that is missing is told by those beside it. */
    private String mentioned(Damage damage) {
        boolean segment = damage.file().startsWith("journal");
        return segment && damage.after().isEmpty()
                ? "journal"
                : damage.file().getFileName().toString();
    }

    private List<Finding> findings() throws IOException {
        try {
            return Doctor.examine(folder, StoreFiles.real(), Optional.empty()).findings();
        } catch (java.nio.file.NoSuchFileException none) {
            return List.of(new Finding(folder.resolve("FORMAT"), "", String.valueOf(none.getMessage())));
        }
    }

    private interface Opening<T extends StoreReader & Closeable> {
        T open() throws IOException;
    }

    /** What it was refused with; nothing when it says what it always said. */
    private <T extends StoreReader & Closeable> String problem(Opening<T> opening) throws IOException {
        T store;
        try {
            store = opening.open();
        } catch (IOException refused) {
            return refused.toString();
        }
        try (store) {
            assertThat(Contents.of(store)).isEqualTo(contents);
            return "";
        }
    }
}
