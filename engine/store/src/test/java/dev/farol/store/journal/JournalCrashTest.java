package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCrashTest {

    private static final int STATES = Integer.getInteger("farol.crashStates", 500);

    @TempDir
    Path scratch;

    @Test
    void keepsWhatWasAcceptedAndNothingElseThroughPowerLosses() throws IOException {
        CrashCheck check = new CrashCheck(scratch, Set.of());
        assertThat(check.run(STATES, 1)).isEmpty();
        assertThat(check.states()).isGreaterThanOrEqualTo(STATES);
    }
}
