package dev.farol.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import dev.farol.store.document.Document;
import dev.farol.store.document.KnownHistory;
import dev.farol.store.document.ProfileVersion;
import dev.farol.store.document.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PileTableTest {

    private static final List<String> ODD = List.of("", "?", "\uD800", "\uDC00", "\uE000", "\uD834\uDD1E", "Ação");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdsWhatAMapOfDocumentsHolds(long seed) {
        Random random = new Random(seed);
        List<String> ids = ids(random);
        PileTable table = new PileTable();
        Map<String, Document> model = new TreeMap<>();
        for (int sequence = 1; sequence <= 4_000; sequence++) {
            String id = ids.get((int) (ids.size() * Math.pow(random.nextDouble(), 3)));
            Document layer = layer(random, id, sequence);
            table.put(PackedLayer.of(layer, sequence));
            Document older = model.get(id);
            model.put(id, older == null ? layer : layer.over(older));
            assertThat(table.get(id).orElseThrow().sequence()).isEqualTo(sequence);
        }
        assertThat(table.size()).isEqualTo(model.size());
        assertThat(table.sorted().map(Pile::folded)).containsExactlyElementsOf(model.values());
        assertThat(table.withTasks().map(Pile::folded).toList())
                .containsAll(model.values().stream()
                        .filter(document -> !document.tasks().isEmpty())
                        .toList())
                .hasSizeLessThan(model.size());
        for (String id : ids) {
            Optional<Document> expected = Optional.ofNullable(model.get(id));
            assertThat(table.get(id).map(Pile::folded)).isEqualTo(expected);
            assertThat(table.get(id).filter(Pile::erased).isPresent())
                    .isEqualTo(expected.filter(Document::erased).isPresent());
        }
        assertThat(table.get("nobody")).isEmpty();
    }

    /** Some that are hard to tell from one another, and enough for a table to grow a few times. */
    private static List<String> ids(Random random) {
        List<String> ids = new ArrayList<>(ODD);
        IntStream.range(0, 700).forEach(i -> ids.add("customer-" + i));
        java.util.Collections.shuffle(ids, random);
        return ids;
    }

    private static Document layer(Random random, String id, int sequence) {
        Document empty = Document.empty(id);
        return switch (random.nextInt(12)) {
            case 0 -> Document.erased(id);
            case 1 -> empty.withTask(Samples.task(random, id, 1 + random.nextInt(2)));
            case 2 -> empty.withoutInteraction("evt-" + random.nextInt(sequence), sequence);
            case 3 -> empty.withProfile(new ProfileVersion(sequence, Samples.customer(random, id)));
            default -> empty.withInteractions(one(Samples.interaction(random, "evt-" + sequence), sequence));
        };
    }

    private static KnownHistory one(Interaction interaction, long sequence) {
        return KnownHistory.of(Samples.history(List.of(interaction)), sequence);
    }

    @Test
    void takesALayerThatIsLargerThanABlock() {
        PileTable table = new PileTable();
        List<Document> layers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = "heavy-" + i;
            List<Interaction> many = IntStream.range(0, 60_000)
                    .mapToObj(k -> Samples.interaction("an id that takes some room " + k, Samples.START.plusSeconds(k)))
                    .toList();
            Document layer = Document.empty(id).withInteractions(KnownHistory.of(Samples.history(many), i + 1));
            layers.add(layer);
            layers.add(Document.empty("light-" + i)
                    .withInteractions(one(Samples.interaction("evt", Samples.START), i + 1)));
        }
        layers.forEach(layer -> table.put(PackedLayer.of(layer, 7)));
        assertThat(table.bytes()).isGreaterThan(3L << 20);
        layers.forEach(layer ->
                assertThat(table.get(layer.id()).orElseThrow().folded()).isEqualTo(layer));
    }

    @Test
    void readersSeeEachCustomerAsBeforeOrAfterAChange() {
        int customers = 3_000;
        int layers = 60_000;
        PileTable table = new PileTable();
        AtomicIntegerArray written = new AtomicIntegerArray(customers);
        AtomicIntegerArray begun = new AtomicIntegerArray(customers);
        List<CompletableFuture<Long>> readers = IntStream.range(0, 2)
                .mapToObj(seed -> CompletableFuture.supplyAsync(() -> read(table, written, begun, new Random(seed))))
                .toList();
        Random random = new Random(5);
        for (int sequence = 1; sequence <= layers; sequence++) {
            int customer = random.nextInt(customers);
            Interaction next = Samples.interaction(
                    "evt-" + written.get(customer), Samples.START.plusSeconds(written.get(customer)));
            begun.incrementAndGet(customer);
            table.put(PackedLayer.of(Document.empty("c" + customer).withInteractions(one(next, sequence)), sequence));
            written.incrementAndGet(customer);
        }
        begun.set(0, -1);
        readers.forEach(reader -> assertThat(reader.join()).isPositive());
    }

    /** Reads until there is nothing more to come. */
    private static long read(PileTable table, AtomicIntegerArray written, AtomicIntegerArray begun, Random random) {
        long reads = 0;
        while (begun.get(0) >= 0) {
            int customer = 1 + random.nextInt(written.length() - 1);
            int least = written.get(customer);
            Optional<Document> found = table.get("c" + customer).map(Pile::folded);
            int most = begun.get(customer);
            int size = found.map(document -> document.history().all().size()).orElse(0);
            assertThat(size).isBetween(least, most);
            for (int i = 0; i < size; i++) {
                assertThat(found.get().history().all().id(i)).isEqualTo("evt-" + i);
            }
            reads++;
        }
        return reads;
    }
}
