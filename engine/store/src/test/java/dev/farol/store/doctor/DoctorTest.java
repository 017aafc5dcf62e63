package dev.farol.store.doctor;

import static dev.farol.store.StoreFilling.add;
import static dev.farol.store.StoreFilling.open;
import static dev.farol.store.StoreFilling.seal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.HeldFiles;
import dev.farol.store.Store;
import dev.farol.store.StoreFilling;
import dev.farol.store.change.Change;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.files.WatchedFiles;
import dev.farol.store.state.CustomerRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an examination finds, and what it does not. */
class DoctorTest {

    private static final StoreFiles FILES = StoreFiles.real();

    @TempDir
    private Path folder;

    @Test
    void readsAllOfAHealthyStoreBesideItsWriter() throws Exception {
        try (Store store = open(folder)) {
            for (int i = 0; i < 20; i++) {
                add(store, "customer-" + i, "evt-1");
            }
            seal(store);
            add(store, "acme", "evt-2");
            Checkup checkup = examine(Optional.empty());
            assertThat(checkup.findings()).isEmpty();
            assertThat(checkup.customers()).isEqualTo(20);
            assertThat(checkup.entries()).isEqualTo(1);
            assertThat(checkup.upTo()).isEqualTo(store.upTo());
        }
    }

    /** A backup held a segment that is sealed already; it goes when the backup ends, and the manifest stays as it is. */
    @Test
    void looksForTracesWhileASegmentIsDropped() throws Exception {
        try (Store store = open(folder)) {
            add(store, "acme", "evt-1");
            HeldFiles held = store.hold();
            seal(store);
            add(store, "acme", "evt-2");
            List<Path> looked = new ArrayList<>();
            StoreFiles dropping = WatchedFiles.ofPlaces((operation, place) -> {
                if (operation.equals("read")
                        && place.equals(held.journal().get(0).file())) {
                    looked.add(place);
                    held.close();
                }
            });
            assertThat(Doctor.examine(folder, dropping, Optional.of("gone")).findings())
                    .isEmpty();
            assertThat(looked).hasSize(1).allSatisfy(path -> assertThat(path).doesNotExist());
        }
    }

    @Test
    void namesFileAndPlaceOfAFlippedBitAnywhere() throws Exception {
        try (Store store = open(folder)) {
            for (int i = 0; i < 200; i++) {
                add(store, "customer-" + i, "evt-1");
            }
            seal(store);
            for (int i = 0; i < 200; i++) {
                add(store, "customer-" + i, "evt-2");
            }
        }
        Random random = new Random(11);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 8; i++) {
                byte[] damaged = whole.clone();
                int at = random.nextInt(whole.length);
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, damaged);
                List<Finding> findings = examine(Optional.empty()).findings();
                assertThat(findings).as("%s, byte %d", file, at).isNotEmpty();
                assertThat(findings.get(0).file()).isIn(file, folder.resolve("MANIFEST"));
            }
            Files.write(file, whole);
        }
        assertThat(examine(Optional.empty()).findings()).isEmpty();
    }

    @Test
    void missesASegmentOfTheJournal() throws Exception {
        try (Store store = open(folder)) {
            add(store, "acme", "evt-1");
            seal(store);
            add(store, "acme", "evt-2");
        }
        try (Stream<Path> segments = Files.list(folder.resolve("journal"))) {
            for (Path segment :
                    segments.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.move(segment, segment.resolveSibling("00000000000000000999.log"));
            }
        }
        assertThat(examine(Optional.empty()).findings()).isNotEmpty();
    }

    @Test
    void findsWhatIsLeftOfAnErasedCustomerUntilTheNextRun() throws Exception {
        try (Store store = open(folder)) {
            add(store, "ação-42", "evt-1");
            add(store, "acme", "evt-1");
            StoreFilling.change(store, new Change.RecordPut(CustomerRecords.OVERRIDES + "ação-42", new byte[] {1}));
            seal(store);
            assertThat(examine(Optional.of("ação-42")).findings()).isNotEmpty();
            StoreFilling.change(store, new Change.CustomerErased("ação-42"));
            assertThat(examine(Optional.of("ação-42")).findings())
                    .anySatisfy(finding -> assertThat(finding.place()).startsWith("entry"));
            seal(store);
            assertThat(examine(Optional.of("ação-42")).findings()).isEmpty();
            assertThat(store.records().under(CustomerRecords.OVERRIDES)).isEmpty();
            assertThat(examine(Optional.of("acme")).findings())
                    .anySatisfy(finding -> assertThat(finding.place()).isEqualTo("customer (acme)"))
                    .anySatisfy(finding -> assertThat(finding.place()).startsWith("byte"));
        }
    }

    private Checkup examine(Optional<String> erased) throws IOException {
        return Doctor.examine(folder, FILES, erased);
    }

    /** All files that say something: not the lock. */
    private List<Path> files() throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(
                            file -> Files.isRegularFile(file) && file.toFile().length() > 0)
                    .toList();
        }
    }
}
