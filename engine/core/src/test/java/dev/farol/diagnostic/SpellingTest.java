package dev.farol.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scoer  | score -score          | score",
                "-scoer | score -score          | -score",
                "Scor   | -score score          | score",
                "until  | state snoozedUntil    | snoozedUntil",
                "risk   | churn-risk neutral    | churn-risk",
                "risk   | churn-risk low-risk   | ",
                "til    | state snoozedUntil    | ",
                "lgoin  | login logout          | login",
            })
    void findsTheNameThatWasMeant(String written, String known, String near) {
        assertThat(Spelling.nearest(written, List.of(known.split(" "))).orElse(null))
                .isEqualTo(near);
    }
}
