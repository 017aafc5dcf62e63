package dev.farol.store.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.farol.history.History;
import dev.farol.store.document.Garbage;
import dev.farol.store.document.Samples;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EntryCodecTest {

    @Test
    void keepsEveryKindOfChange() {
        Random random = new Random(5);
        for (int kind = 0; kind < KINDS; kind++) {
            for (int round = 0; round < 200; round++) {
                Entry entry = new Entry(Samples.START, "Ação", List.of(change(random, kind)));
                byte[] bytes = EntryCodec.encode(entry);
                Entry decoded = EntryCodec.decode(bytes);
                assertThat(decoded).usingRecursiveComparison().isEqualTo(entry);
                assertThat(decoded.changes().get(0))
                        .hasSameClassAs(entry.changes().get(0));
                assertThat(EntryCodec.encode(decoded)).isEqualTo(bytes);
            }
        }
        assertThat(Change.class.getPermittedSubclasses()).hasSize(KINDS);
    }

    /** Whatever is read is exactly what would be written; all else is refused, soon and without much memory. */
    @Test
    @Timeout(60)
    void refusesGarbage() {
        Random random = new Random(19);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int refused = 0;
        byte[] good = {};
        for (int round = 0; round < 40_000; round++) {
            good = round % 10 == 0 ? EntryCodec.encode(entry(random)) : good;
            byte[] garbage = Garbage.of(random, good);
            long most = 500_000 + 400L * garbage.length;
            long before = threads.getCurrentThreadAllocatedBytes();
            try {
                Entry entry = EntryCodec.decode(garbage);
                assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(most);
                assertThat(EntryCodec.encode(entry)).isEqualTo(garbage);
            } catch (MalformedEntry malformed) {
                assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(most);
                refused++;
            }
        }
        assertThat(refused).isBetween(15_000, 39_000);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> EntryCodec.decode(new byte[0]))
                .isInstanceOf(MalformedEntry.class)
                .hasMessage("could not read a journal entry: they end in the middle");
    }

    private static final int KINDS = 9;

    private static Entry entry(Random random) {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            changes.add(change(random, random.nextInt(KINDS)));
        }
        return new Entry(Samples.START.plusNanos(random.nextLong() >>> 8), "run " + random.nextInt(9), changes);
    }

    private static Change change(Random random, int kind) {
        String customer = "c" + random.nextInt(50);
        byte[] value = new byte[random.nextInt(60)];
        random.nextBytes(value);
        return switch (kind) {
            case 0 ->
                new Change.NamesLearnt(
                        random.nextInt() >>> 1, List.of("login", "ação").subList(0, random.nextInt(3)));
            case 1 -> new Change.ProfileSet(Samples.customer(random, customer));
            case 2 -> new Change.InteractionsAdded(customer, history(random));
            case 3 -> new Change.InteractionTakenBack(customer, "evt-" + random.nextInt());
            case 4 -> new Change.CustomerErased(customer);
            case 5 -> new Change.TaskChanged(Samples.task(random, customer, random.nextInt()));
            case 6 -> new Change.RecordPut("token/" + customer, value);
            case 7 -> new Change.RecordRemoved("token/" + customer);
            default -> new Change.Frozen();
        };
    }

    private static History history(Random random) {
        return Samples.history(IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> Samples.interaction(random, "evt-" + i))
                .toList());
    }
}
