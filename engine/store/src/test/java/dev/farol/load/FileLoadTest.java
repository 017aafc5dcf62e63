package dev.farol.load;

import static dev.farol.store.StoreFilling.NOW;
import static dev.farol.store.StoreFilling.ids;
import static dev.farol.store.StoreFilling.open;
import static dev.farol.store.StoreFilling.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.bulk.Progress;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.rules.Vocabulary;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Store;
import dev.farol.store.StoreFilling;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are loaded into a store: new, again, and over what is known. */
class FileLoadTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(new TreeMap<>());

    private static final Command<Boolean> BEGIN = pending -> Decision.change(new Entry(NOW, "import", List.of()), true);

    @TempDir
    private Path root;

    private Path data;
    private Path rejects;

    @BeforeEach
    void folders() {
        data = root.resolve("data");
        rejects = root.resolve("rejects.ndjson");
    }

    @Test
    void everythingOfBothFilesIsThereAndSealed() throws Exception {
        try (Store store = open(data)) {
            Loaded loaded = load(store, "id,plan\nb,pro\na,free\n", line("e1", "a"), line("e2", "b"), line("e3", "a"));
            assertThat(loaded.customers()).isEqualTo(2);
            assertThat(loaded.interactions()).isEqualTo(3);
            assertThat(loaded.rejected()).isZero();
            assertThat(store.status().sealedUpTo()).isEqualTo(store.upTo());
            assertThat(store.status().overlayBytes()).isLessThan(1_000);
        }
        try (Store store = open(data)) {
            assertThat(ids(store, "a")).containsExactlyInAnyOrder("e1", "e3");
            Document b = store.document("b").orElseThrow();
            assertThat(b.profile().orElseThrow().texts()).containsEntry("plan", "pro");
            assertThat(b.history().known(0)).isEqualTo(store.upTo());
        }
    }

    @Test
    void theSameAgainAddsNothing() throws Exception {
        String customers = "id,plan\na,free\n";
        String[] lines = {line("e1", "a"), line("e2", "a"), line("e1", "a")};
        try (Store store = open(data)) {
            assertThat(load(store, customers, lines).duplicates()).isEqualTo(1);
            Document before = store.document("a").orElseThrow();
            Loaded again = load(store, customers, lines);
            assertThat(again.profiles() + again.interactions()).isZero();
            assertThat(again.duplicates()).isEqualTo(3);
            assertThat(store.document("a")).contains(before);
        }
    }

    @Test
    void addsToWhatIsKnownFromTheJournalFromRunsAndFromEarlierLoads() throws Exception {
        try (Store store = open(data)) {
            StoreFilling.add(store, "a", "sealed");
            seal(store);
            StoreFilling.add(store, "a", "journaled");
            load(store, "id,plan\na,free\n", line("first", "a"));
            load(store, "id,plan\na,pro\n", line("second", "a"));
            assertThat(ids(store, "a")).containsExactlyInAnyOrder("sealed", "journaled", "first", "second");
            assertThat(store.document("a").orElseThrow().profiles()).hasSize(4);
            seal(store);
        }
        try (Store store = open(data)) {
            assertThat(ids(store, "a")).containsExactlyInAnyOrder("sealed", "journaled", "first", "second");
        }
    }

    @Test
    void aCustomerThatOnlyInteractionsNameGetsAnEmptyProfile() throws Exception {
        try (Store store = open(data)) {
            Loaded loaded =
                    load(store, "id\na\n", line("e1", "elsewhere"), "{\"id\": \"bad\", \"customer\": \"nobody\"}");
            assertThat(loaded.created()).isEqualTo(1);
            assertThat(loaded.rejected()).isEqualTo(1);
            assertThat(ids(store, "elsewhere")).containsExactly("e1");
            assertThat(store.document("nobody")).isEmpty();
        }
    }

    @Test
    void rejectsWhatContradictsTheFileOrTheStoreAndWhatIsOfTheErased() throws Exception {
        try (Store store = open(data)) {
            load(store, "id\na\nb\n", line("e1", "a"));
            StoreFilling.change(store, new Change.CustomerErased("b"));
            Loaded loaded = load(
                    store,
                    "id\na\nb\n",
                    line("e1", "a").replace("login", "logout"),
                    line("e2", "a"),
                    line("e2", "a").replace("login", "logout"),
                    line("e3", "b"));
            assertThat(loaded.rejected()).isEqualTo(3);
            assertThat(loaded.erased()).isEqualTo(1);
            assertThat(ids(store, "a")).containsExactly("e1", "e2");
            assertThat(store.document("b")).isEmpty();
            assertThat(Files.readAllLines(rejects)).hasSize(3);
        }
    }

    @Test
    void aLoadThatStopsChangesNothing() throws Exception {
        try (Store store = open(data)) {
            load(store, "id\na\n", line("e1", "a"));
            Files.writeString(root.resolve("c.csv"), "id\na\n");
            Files.writeString(
                    root.resolve("i.ndjson"),
                    line("e2", "a") + "\n" + line("e2", "a").replace("login", "logout") + "\n");
            try (Rejects strict = Rejects.strict()) {
                assertThatThrownBy(() ->
                                loading(store, strict).run(root.resolve("c.csv"), root.resolve("i.ndjson"), BEGIN))
                        .isInstanceOf(IOException.class);
            }
            assertThat(ids(store, "a")).containsExactly("e1");
        }
        try (Store store = open(data)) {
            assertThat(ids(store, "a")).containsExactly("e1");
        }
    }

    /** With so little memory that everything goes through temporary files, against what is simply counted. */
    @Test
    void comesOutTheSameWithLittleMemoryInWhateverOrder() throws Exception {
        Random random = new Random(5);
        StringBuilder customers = new StringBuilder("id,plan\n");
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        for (int i = 0; i < 3_000; i++) {
            String id = "c" + Integer.toString(random.nextInt(1 << 20), 36);
            if (expected.putIfAbsent(id, new TreeSet<>()) == null) {
                customers.append(id).append(",p").append(i % 3).append('\n');
            }
        }
        List<String> known = List.copyOf(expected.keySet());
        String[] lines = new String[20_000];
        for (int i = 0; i < lines.length; i++) {
            String customer = known.get(random.nextInt(known.size()));
            String id = "e" + random.nextInt(40_000);
            lines[i] = line(id, customer);
            expected.computeIfAbsent(customer, any -> new TreeSet<>()).add(id);
        }
        try (Store store = open(data)) {
            try (Rejects bad = Rejects.to(rejects, Disk.REAL)) {
                Files.writeString(root.resolve("c.csv"), customers);
                Files.write(root.resolve("i.ndjson"), List.of(lines));
                new FileLoad(store, VOCABULARY, ZoneOffset.UTC, new LoadOptions(2, root, 1 << 16), bad, Progress.SILENT)
                        .run(root.resolve("c.csv"), root.resolve("i.ndjson"), BEGIN);
            }
            for (Map.Entry<String, TreeSet<String>> one : expected.entrySet()) {
                assertThat(ids(store, one.getKey())).containsExactlyInAnyOrderElementsOf(one.getValue());
            }
        }
        assertThat(root.toFile().list((folder, name) -> name.endsWith(".tmp"))).isEmpty();
    }

    private Loaded load(Store store, String customers, String... lines) throws IOException {
        Path customersFile = Files.writeString(root.resolve("customers.csv"), customers);
        Path interactionsFile = Files.write(root.resolve("interactions.ndjson"), List.of(lines));
        try (Rejects bad = Rejects.to(rejects, Disk.REAL)) {
            return loading(store, bad).run(customersFile, interactionsFile, BEGIN);
        }
    }

    private FileLoad loading(Store store, Rejects bad) {
        return new FileLoad(store, VOCABULARY, ZoneOffset.UTC, LoadOptions.standard(), bad, Progress.SILENT);
    }

    private static String line(String id, String customer) {
        return "{\"id\": \"" + id + "\", \"customer\": \"" + customer
                + "\", \"type\": \"login\", \"at\": \"2026-11-01T12:00:00Z\"}";
    }
}
