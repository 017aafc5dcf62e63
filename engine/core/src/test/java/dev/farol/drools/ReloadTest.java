package dev.farol.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Place;
import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.ReasonText;
import dev.farol.rules.Stage;
import dev.farol.scoring.Subject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replaced rule sets leave nothing behind. {@code -Dfarol.reloads=1000} replaces more of them, and tells the figures. */
class ReloadTest {

    private static final int RELOADS = Integer.getInteger("farol.reloads", 20);
    /** Bytes that may be gained from the first tenth of the reloads, at least the fifth, to the last. */
    private static final long HEAP_TOLERATED = 2L << 20;

    /** More, as the builder's own classes are still being loaded and compiled. */
    private static final long METASPACE_TOLERATED = 5L << 20;

    @Test
    void rebuildingRulesKeepsMemoryFlat() {
        verify("built", reload -> DroolsRules.build(rules(reload)));
    }

    @Test
    void loadingCompiledRulesKeepsMemoryFlat(@TempDir Path folder) {
        Optional<CompiledCache> cache = CompiledCache.in(folder.resolve("cache"));
        assertThat(cache).isPresent();
        verify("loaded", reload -> DroolsRules.build(rules(reload % 2), cache));
    }

    /** Other limits each time, so that nothing of the set before can be used again. */
    private static Map<Stage, List<LoweredRule>> rules(int reload) {
        List<LoweredRule> rules = new ArrayList<>();
        Effect effect = new Effect.Points("d", 1, new ReasonText(List.of(), List.of()));
        for (int i = 0; i < 10; i++) {
            Condition condition = new Condition.Compare(
                    Comparator.AT_LEAST, new NumberTerm.Slot(i % 3), new NumberTerm.Constant(reload + i));
            rules.add(new LoweredRule("r" + i, Stage.HEALTH, Place.of("a.drl"), condition, effect));
        }
        return Map.of(Stage.HEALTH, rules);
    }

    private static void verify(String how, IntFunction<DroolsRules> build) {
        int settled = Math.max(5, RELOADS / 10);
        long[] before = new long[2];
        for (int reload = 1; reload <= RELOADS; reload++) {
            try (DroolsRules rules = build.apply(reload)) {
                List<Subject> subjects = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    Subject subject = Subject.of(3, 0);
                    subject.numbers()[0] = 1e6;
                    subjects.add(subject);
                }
                rules.newEvaluator().evaluate(Stage.HEALTH, subjects);
                assertThat(subjects).allMatch(subject -> subject.fired().cardinality() == 4);
            }
            if (reload == settled) {
                before = used();
            } else if (reload % 100 == 0) {
                tell(how, reload, used());
            }
        }
        long[] after = used();
        tell(how, settled, before);
        tell(how, RELOADS, after);
        assertThat(after[0] - before[0]).as("bytes of heap gained").isLessThan(HEAP_TOLERATED);
        assertThat(after[1] - before[1]).as("bytes of metaspace gained").isLessThan(METASPACE_TOLERATED);
    }

    private static void tell(String how, int reloads, long[] used) {
        if (RELOADS >= 100) {
            System.out.printf("%s %d: heap %d KB, metaspace %d KB%n", how, reloads, used[0] >> 10, used[1] >> 10);
        }
    }

    /** Heap and metaspace in use, in bytes, after what is not needed was given back. */
    private static long[] used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum();
        return new long[] {heap, metaspace};
    }
}
