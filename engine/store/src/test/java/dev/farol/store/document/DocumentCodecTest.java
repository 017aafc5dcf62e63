package dev.farol.store.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.store.document.Operations.Operation;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCodecTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsWhatWasPutIn(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            Document document = random(random);
            byte[] bytes = DocumentCodec.encode(document);
            Document decoded = DocumentCodec.decode(Samples.ID, bytes);
            assertThat(decoded).isEqualTo(document);
            assertThat(DocumentCodec.encode(decoded)).isEqualTo(bytes);
        }
    }

    @Test
    void orderOfMapsDoesNotMatter() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Map<String, Long> takenBack = new LinkedHashMap<>();
        for (int i = 20; i > 0; i--) {
            attributes.put("a" + i, "text");
            takenBack.put("evt-" + i, (long) i);
        }
        assertThat(DocumentCodec.encode(withMaps(attributes, takenBack)))
                .isEqualTo(DocumentCodec.encode(withMaps(new TreeMap<>(attributes), new TreeMap<>(takenBack))));
    }

    /** Whatever is read is exactly what would be written; all else is refused, soon and without much memory. */
    @Test
    @Timeout(60)
    void refusesGarbage() {
        Random random = new Random(17);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int refused = 0;
        byte[] good = {};
        for (int round = 0; round < 40_000; round++) {
            good = round % 40 == 0 ? DocumentCodec.encode(random(random)) : good;
            byte[] garbage = Garbage.of(random, good);
            long before = threads.getCurrentThreadAllocatedBytes();
            try {
                Document document = DocumentCodec.decode(Samples.ID, garbage);
                assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                        .isLessThan(500_000 + 400L * garbage.length);
                assertThat(DocumentCodec.encode(document)).isEqualTo(garbage);
            } catch (MalformedDocument malformed) {
                assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                        .isLessThan(500_000 + 400L * garbage.length);
                refused++;
            }
        }
        assertThat(refused).isBetween(15_000, 39_000);
    }

    @Test
    void saysWhoseDocumentItIs() {
        assertThatThrownBy(() -> DocumentCodec.decode("acme", new byte[] {9}))
                .isInstanceOf(MalformedDocument.class)
                .hasMessage("could not read the document of customer (acme): version (9) is not 1");
    }

    @Test
    void refusesToWriteWhatItCouldNotReadBack() {
        Document empty = Document.empty("acme");
        for (Customer odd : List.of(
                Customer.named("globex"),
                customer(Map.of("name", "half \uD834"), Map.of()),
                customer(Map.of(), Map.of("seats", 3)))) {
            assertThatThrownBy(() -> DocumentCodec.encode(empty.withProfile(new ProfileVersion(1, odd))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 14", "7, 35", "40, 60"})
    void sinceWhenInteractionsAreKnownTakesFewBytes(int entries, int most) {
        KnownHistory history = KnownHistory.EMPTY;
        for (int entry = 0; entry < entries; entry++) {
            List<Interaction> more = new ArrayList<>();
            for (int i = entry; i < 40; i += entries) {
                more.add(Samples.interaction("evt-" + i, Samples.START.plusSeconds(1 + (i + 40L * entry) * 7_000)));
            }
            history = history.with(KnownHistory.of(Samples.history(more), 900 + entry * 60L));
        }
        byte[] bytes = DocumentCodec.encode(Document.empty("acme").withInteractions(history));
        assertThat(history.all().size()).isEqualTo(40);
        assertThat(bytes.length - history.all().encode().length).isLessThanOrEqualTo(most);
    }

    @Test
    void scoresThatStayAndProfilesThatStayTakeFewBytes() {
        Document document = Document.empty("acme");
        for (int run = 1; run <= 400; run++) {
            document = document.withScore(
                    new ScoreEntry(run, OptionalInt.of(run < 300 ? 80 : 40), run < 300 ? "healthy" : "neutral"));
        }
        assertThat(DocumentCodec.encode(document)).hasSizeLessThan(40);
        Customer customer =
                customer(Map.of("name", "A name of some length", "plan", "pro"), Map.of("seats", BigDecimal.TEN));
        document = document.withProfile(new ProfileVersion(1, customer));
        int before = DocumentCodec.encode(document).length;
        Customer changed = new Customer(
                "acme",
                customer.texts(),
                Optional.of(BigDecimal.ONE),
                customer.since(),
                customer.renewal(),
                customer.attributes());
        document = document.withProfile(new ProfileVersion(2, changed));
        assertThat(DocumentCodec.encode(document).length - before).isEqualTo(5);
    }

    static Document random(Random random) {
        Document document = Document.empty(Samples.ID);
        Operations operations = new Operations(random, random.nextInt(50));
        int first = operations.all.isEmpty() ? 0 : random.nextInt(operations.all.size());
        for (Operation operation : operations.all.subList(first, operations.all.size())) {
            document = operation.effect().apply(document);
        }
        return document;
    }

    private static Document withMaps(Map<String, Object> attributes, Map<String, Long> takenBack) {
        return new Document(
                "acme",
                false,
                List.of(new ProfileVersion(1, customer(Map.of(), attributes))),
                KnownHistory.EMPTY,
                takenBack,
                List.of(),
                List.of());
    }

    private static Customer customer(Map<String, String> texts, Map<String, Object> attributes) {
        return new Customer("acme", texts, Optional.empty(), Optional.empty(), Optional.empty(), attributes);
    }
}
