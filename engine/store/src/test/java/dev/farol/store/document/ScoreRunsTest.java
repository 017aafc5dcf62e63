package dev.farol.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreRunsTest {

    @Test
    void isTheListItWasMadeOf() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<ScoreEntry> entries = new ArrayList<>();
            int run = random.nextInt(5);
            for (int i = random.nextInt(30); i > 0; i--) {
                run += random.nextInt(4) == 0 ? 2 : 1;
                int score = random.nextInt(8) == 0 ? 40 : 80;
                entries.add(
                        new ScoreEntry(run, score == 40 ? OptionalInt.empty() : OptionalInt.of(score), "band" + score));
            }
            int middle = random.nextInt(entries.size() + 1);
            ScoreRuns one = ScoreRuns.of(List.copyOf(entries.subList(0, middle)));
            ScoreRuns other = ScoreRuns.of(List.copyOf(entries.subList(middle, entries.size())));
            ScoreRuns joined = one.with(other);
            assertThat(joined).isEqualTo(entries);
            assertThat(joined.ends).isEqualTo(ScoreRuns.of(entries).ends);
        }
    }
}
