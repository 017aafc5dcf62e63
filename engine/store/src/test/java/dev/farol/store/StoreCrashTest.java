package dev.farol.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.files.ForceSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power losses at any moment, and what is left of a store after them. */
class StoreCrashTest {

    private static final int STATES = Integer.getInteger("farol.crashStates", 500);
    private static final int STATES_WITHOUT_A_FORCE = 1_500;

    @TempDir
    private Path scratch;

    @Test
    void keepsWhatWasAcceptedAndNothingInPartThroughPowerLosses() throws IOException {
        StoreCrashCheck check = new StoreCrashCheck(scratch, Set.of());
        assertThat(check.run(STATES, 1)).isEmpty();
        assertThat(check.states()).isGreaterThanOrEqualTo(STATES);
    }

    /** Those of the journal are left out in tests of its own. */
    @Test
    void missesEveryForceThatIsLeftOut() throws IOException {
        StoreCrashCheck sound = new StoreCrashCheck(scratch, Set.of());
        assertThat(sound.run(60, 1)).isEmpty();
        Set<ForceSite> notMissed = new TreeSet<>();
        Set<ForceSite> tried = new TreeSet<>(sound.sites());
        tried.removeIf(site -> site.place().startsWith("dev.farol.store.journal."));
        for (ForceSite site : tried) {
            if (new StoreCrashCheck(scratch, Set.of(site))
                    .run(STATES_WITHOUT_A_FORCE, 1)
                    .isEmpty()) {
                notMissed.add(site);
            }
        }
        assertThat(notMissed).isEmpty();
        assertThat(tried).hasSizeGreaterThanOrEqualTo(4);
    }
}
