package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.files.ForceSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForceMattersTest {

    private static final int STATES = 3_000;

    @TempDir
    Path scratch;

    @Test
    void missesEveryForceThatIsLeftOut() throws IOException {
        CrashCheck sound = new CrashCheck(scratch, Set.of());
        assertThat(sound.run(200, 1)).isEmpty();
        List<ForceSite> notMissed = new ArrayList<>();
        for (ForceSite site : sound.sites()) {
            if (new CrashCheck(scratch, Set.of(site)).run(STATES, 1).isEmpty()) {
                notMissed.add(site);
            }
        }
        assertThat(notMissed).isEmpty();
        assertThat(sound.sites()).hasSizeGreaterThanOrEqualTo(9);
    }
}
