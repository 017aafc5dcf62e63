package dev.farol.store.backup;

import static dev.farol.store.StoreFilling.NOW;
import static dev.farol.store.StoreFilling.add;
import static dev.farol.store.StoreFilling.ids;
import static dev.farol.store.StoreFilling.open;
import static dev.farol.store.StoreFilling.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.store.ReadOnlyStore;
import dev.farol.store.Store;
import dev.farol.store.StoreFilling;
import dev.farol.store.change.Change;
import dev.farol.store.doctor.Doctor;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.files.StoreInUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a store that goes on, and what comes back from them. */
class BackupTest {

    private static final StoreFiles FILES = StoreFiles.real();
    private static final Erasing ERASING = (store, customers) ->
            customers.forEach(customer -> StoreFilling.change(store, new Change.CustomerErased(customer)));

    @TempDir
    private Path root;

    @Test
    void bringsBackWhatWasThereAndNothingLater() throws Exception {
        try (Store store = open(data())) {
            add(store, "acme", "evt-1");
            seal(store);
            add(store, "acme", "evt-2");
            BackupRecord backup = Backup.of(store, backup(), NOW, FILES);
            assertThat(backup.cut()).isEqualTo(store.upTo());
            add(store, "acme", "evt-3");
        }
        restore(backup(), data());
        try (Store store = open(data())) {
            assertThat(ids(store, "acme")).containsExactly("evt-1", "evt-2");
            add(store, "acme", "evt-4");
            assertThat(ids(store, "acme")).containsExactly("evt-1", "evt-2", "evt-4");
        }
        assertThat(data()).isDirectoryNotContaining("glob:**{restoring,replaced,discarded,RESTORING}");
    }

    /** Another thread tells how many are acknowledged; a backup holds all that were before it was begun, and no gap. */
    @Test
    void holdsAPrefixOfWhatIsAcceptedWhileItIsMade() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        try (Store store = open(data())) {
            Thread writer = new Thread(() -> {
                for (int i = 0; !stop.get(); i++) {
                    add(store, "acme", "evt-" + i);
                    acknowledged.set(i + 1);
                    if (i % 50 == 49) {
                        try {
                            seal(store);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                }
            });
            writer.start();
            for (int i = 0; i < 12; i++) {
                Path to = root.resolve("backup-" + i);
                int before = acknowledged.get();
                if (i % 2 == 0) {
                    Backup.of(store, to, NOW, FILES);
                } else {
                    Backup.of(data(), to, NOW, FILES);
                }
                try (ReadOnlyStore copy = ReadOnlyStore.open(to, FILES)) {
                    List<String> held = ids(copy, "acme");
                    assertThat(held.size()).isGreaterThanOrEqualTo(before);
                    for (int k = 0; k < held.size(); k++) {
                        assertThat(held).contains("evt-" + k);
                    }
                }
            }
            stop.set(true);
            writer.join();
        }
    }

    @Test
    void theErasedStayErased() throws Exception {
        try (Store store = open(data())) {
            add(store, "acme", "evt-acme");
            add(store, "beta", "evt-beta");
            seal(store);
            Backup.of(store, backup(), NOW, FILES);
            StoreFilling.change(store, new Change.CustomerErased("acme"));
            StoreFilling.change(store, new Change.CustomerErased("never-in-the-backup"));
            seal(store);
        }
        Restored restored = restore(backup(), data());
        assertThat(restored.erased()).isEqualTo(1);
        assertThat(restored.remembered()).isEqualTo(1);
        try (Store store = open(data())) {
            assertThat(store.erased("acme")).isTrue();
            assertThat(store.erased("never-in-the-backup")).isTrue();
            assertThat(ids(store, "acme")).isEmpty();
            assertThat(ids(store, "beta")).containsExactly("evt-beta");
            seal(store);
        }
        assertThat(Doctor.examine(data(), FILES, Optional.of("acme")).findings())
                .isEmpty();
        assertThat(bytesOf(data())).doesNotContain("evt-acme");
    }

    @Test
    void erasuresOfANewerBackupAreDoneInANewFolderToo() throws Exception {
        Path newer = root.resolve("newer");
        try (Store store = open(data())) {
            add(store, "acme", "evt-1");
            Backup.of(store, backup(), NOW, FILES);
            StoreFilling.change(store, new Change.CustomerErased("acme"));
            Backup.of(store, newer, NOW, FILES);
        }
        Path fresh = root.resolve("fresh");
        Restore.run(new RestoreRequest(backup(), fresh, List.of(newer), false, false), NOW, FILES, ERASING);
        try (Store store = open(fresh)) {
            assertThat(store.erased("acme")).isTrue();
        }
    }

    @Test
    void refusesToReplaceAnotherStoreUnlessTold() throws Exception {
        try (Store store = open(data())) {
            add(store, "acme", "evt-1");
            Backup.of(store, backup(), NOW, FILES);
        }
        Path other = root.resolve("other");
        try (Store store = open(other)) {
            add(store, "beta", "evt-2");
        }
        assertThatThrownBy(() -> restore(backup(), other)).hasMessageContaining("of another store");
        try (Store store = open(other)) {
            assertThat(ids(store, "beta")).containsExactly("evt-2");
        }
        Restore.run(new RestoreRequest(backup(), other, List.of(), true, false), NOW, FILES, ERASING);
        try (Store store = open(other)) {
            assertThat(ids(store, "acme")).containsExactly("evt-1");
            assertThat(ids(store, "beta")).isEmpty();
        }
    }

    @Test
    void refusesToReplaceAStoreThatIsInUse() throws Exception {
        try (Store store = open(data())) {
            add(store, "acme", "evt-1");
            Backup.of(store, backup(), NOW, FILES);
            assertThatThrownBy(() -> restore(backup(), data())).isInstanceOf(StoreInUse.class);
        }
    }

    @Test
    void replacesADamagedStoreOnlyWhenItsErasuresMayBeLost() throws Exception {
        try (Store store = open(data())) {
            add(store, "acme", "evt-1");
            seal(store);
            Backup.of(store, backup(), NOW, FILES);
        }
        flip(sealed(data()), 5_000);
        assertThatThrownBy(() -> restore(backup(), data())).hasMessageContaining("cannot say any more whom it erased");
        Restore.run(new RestoreRequest(backup(), data(), List.of(), false, true), NOW, FILES, ERASING);
        try (Store store = open(data())) {
            assertThat(ids(store, "acme")).containsExactly("evt-1");
        }
    }

    @Test
    void refusesABackupThatIsDamagedAnywhereAndLeavesTheStoreAsItIs() throws Exception {
        try (Store store = open(data())) {
            add(store, "acme", "evt-1");
            seal(store);
            add(store, "acme", "evt-2");
            Backup.of(store, backup(), NOW, FILES);
        }
        Random random = new Random(7);
        List<Path> all;
        try (Stream<Path> walked = Files.walk(backup())) {
            all = walked.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            byte[] whole = Files.readAllBytes(file);
            flip(file, random.nextInt(whole.length));
            assertThatThrownBy(() -> restore(backup(), data()))
                    .as(file.toString())
                    .isInstanceOf(IOException.class);
            Files.delete(file);
            assertThatThrownBy(() -> restore(backup(), data()))
                    .as(file + " is gone")
                    .isInstanceOf(IOException.class);
            Files.write(file, whole);
            try (Store store = open(data())) {
                assertThat(ids(store, "acme")).containsExactly("evt-1", "evt-2");
            }
        }
    }

    /** Every rename and every other operation of a restore fails once; the store is then the old one or the new one. */
    @Test
    void aRestoreThatFailsAnywhereLeavesOneOfBothStoresWhole() throws Exception {
        try (Store store = open(data())) {
            add(store, "acme", "evt-1");
            seal(store);
            Backup.of(store, backup(), NOW, FILES);
            add(store, "acme", "evt-2");
        }
        int failures = 0;
        for (int at = 1; ; at++) {
            StoppingFiles stopping = new StoppingFiles(FILES, at);
            try {
                Restore.run(request(backup(), data()), NOW, stopping, ERASING);
            } catch (IOException expected) {
                failures++;
            }
            if (!stopping.stopped()) {
                break;
            }
            try {
                assertThat(seen()).isIn(List.of("evt-1"), List.of("evt-1", "evt-2"));
            } catch (IOException unfinished) {
                assertThat(unfinished).hasMessageContaining("a restore was not finished");
            }
        }
        assertThat(failures).isGreaterThan(20);
        assertThat(seen()).containsExactly("evt-1");
    }

    private List<String> seen() throws IOException {
        try (ReadOnlyStore store = ReadOnlyStore.open(data(), FILES)) {
            return ids(store, "acme");
        }
    }

    private static RestoreRequest request(Path from, Path to) {
        return new RestoreRequest(from, to, List.of(), false, false);
    }

    private static Restored restore(Path from, Path to) throws IOException {
        return Restore.run(request(from, to), NOW, FILES, ERASING);
    }

    private Path data() {
        return root.resolve("data");
    }

    private Path backup() {
        return root.resolve("backup");
    }

    private static Path sealed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("sealed"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x40;
        Files.write(file, bytes);
    }

    private static String bytesOf(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
