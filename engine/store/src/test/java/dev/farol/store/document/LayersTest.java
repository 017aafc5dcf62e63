package dev.farol.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.history.History;
import dev.farol.store.document.Operations.Operation;
import dev.farol.store.state.Glance;
import dev.farol.store.state.PackedLayer;
import dev.farol.store.state.Pile;
import dev.farol.store.state.PileTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Wherever the operations are cut into layers, and in whatever order these are laid together. */
    @ParameterizedTest
    @MethodSource("seeds")
    void layersLaidOverOneAnotherAreTheWhole(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Operations operations = new Operations(random, 2 + random.nextInt(40));
            Document whole = applied(operations.all);
            for (int split = 0; split < 6; split++) {
                List<Document> layers = layers(random, operations.all);
                assertThat(laid(random, layers)).isEqualTo(whole);
                assertThat(piled(layers).folded()).isEqualTo(whole);
                Collections.reverse(layers);
                assertThat(Document.folded(layers)).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCutShowsWhatWasKnownThen(long seed) {
        Random random = new Random(-seed);
        for (int round = 0; round < 20; round++) {
            Operations operations = new Operations(random, random.nextInt(60));
            Document document = laid(random, layers(random, operations.all));
            for (long cut = -1; cut <= operations.last + 1; cut++) {
                assertThat(document.history().at(cut)).isEqualTo(operations.historyAt(cut));
                assertThat(document.profileAt(cut)).isEqualTo(operations.profileAt(cut));
            }
            assertThat(document.history().now()).isEqualTo(operations.historyAt(operations.last));
            assertThat(document.profile()).isEqualTo(operations.profileAt(operations.last));
            assertThat(document.takenBack()).isEmpty();
        }
    }

    /** What is seen at a glance, of layers in memory and as they are sealed, is what stands. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aGlanceNeverMistakesWhatStandsForNew(long seed) {
        Random random = new Random(~seed);
        int certain = 0;
        for (int round = 0; round < 50; round++) {
            Operations operations = new Operations(random, 2 + random.nextInt(40));
            List<Document> layers = layers(random, operations.all);
            Document whole = laid(random, layers);
            byte[] sealed = DocumentCodec.encode(whole);
            for (int i = 0; i < 14; i++) {
                String id = "evt-" + i;
                History sent = Samples.history(List.of(Samples.interaction(random, id)));
                Glance glance = piled(layers).glance(sent);
                boolean stands = whole.history().find(id) >= 0;
                assertThat(sent.mentionedIn(sealed) || !stands).isTrue();
                if (glance != Glance.UNSURE) {
                    assertThat(stands).isFalse();
                    assertThat(glance == Glance.NEW).isEqualTo(!whole.profiles().isEmpty());
                    certain++;
                }
            }
        }
        assertThat(certain).isPositive();
    }

    private static Pile piled(List<Document> layers) {
        PileTable table = new PileTable();
        long sequence = 0;
        for (Document layer : layers) {
            table.put(PackedLayer.of(layer, ++sequence));
        }
        return table.get(Samples.ID).orElseThrow();
    }

    private static Document applied(List<Operation> operations) {
        Document document = Document.empty(Samples.ID);
        for (Operation operation : operations) {
            document = operation.effect().apply(document);
        }
        return document;
    }

    private static List<Document> layers(Random random, List<Operation> operations) {
        List<Document> layers = new ArrayList<>();
        int from = 0;
        int longest = 2 + random.nextInt(11);
        while (from < operations.size() || layers.isEmpty()) {
            int to = Math.min(operations.size(), from + random.nextInt(longest));
            layers.add(applied(operations.subList(from, to)));
            from = to;
        }
        return layers;
    }

    /** Oldest first; any two neighbours are laid together until one is left. */
    private static Document laid(Random random, List<Document> layers) {
        List<Document> rest = new ArrayList<>(layers);
        while (rest.size() > 1) {
            int older = random.nextInt(rest.size() - 1);
            Document newer = rest.remove(older + 1);
            rest.set(older, newer.over(rest.get(older)));
        }
        return rest.get(0);
    }
}
