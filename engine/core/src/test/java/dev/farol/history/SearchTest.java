package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void findsWhatStandsThereAndNothingElse() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 50_000; i++) {
            String all = text(random, random.nextInt(40));
            String wanted = text(random, 1 + random.nextInt(7));
            byte[] around = ("xx" + wanted + "y").getBytes(StandardCharsets.US_ASCII);
            boolean expected = all.contains(wanted);
            assertThat(Search.finds(all.getBytes(StandardCharsets.US_ASCII), around, 2, 2 + wanted.length()))
                    .as("%s in %s", wanted, all)
                    .isEqualTo(expected);
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(5_000, 45_000);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(2)));
        }
        return text.toString();
    }
}
