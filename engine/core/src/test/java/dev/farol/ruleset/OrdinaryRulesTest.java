package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.rules.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What refuses hostile rules does not refuse ordinary ones. */
class OrdinaryRulesTest {

    static final Path DEFAULT_RULES = Path.of("../../rules");

    @TempDir
    Path temp;

    @Test
    void takesTheDefaultRules() {
        Folder.Found found = Folder.read(DEFAULT_RULES);
        assertThat(found.text()).isEmpty();
        assertThat(found.set()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takesAThousandOrdinaryRules(long seed) {
        Folder folder = Folder.good(temp);
        OrdinaryRules.addTo(folder, seed);
        Folder.Found found = folder.read();
        assertThat(found.text()).isEmpty();
        assertThat(found.set().orElseThrow().rules(Stage.HEALTH)).hasSizeGreaterThan(OrdinaryRules.COUNT);
    }
}
