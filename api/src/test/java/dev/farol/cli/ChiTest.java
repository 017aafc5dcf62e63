package dev.farol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/chi}: the customer happiness index, on the data of the default rules. */
class ChiTest {

    private static final Path CHI = Path.of("../examples/chi/rules");
    private static final Path DEFAULT = Path.of("../rules");

    @TempDir
    private Path folder;

    @Test
    void readsTheSameInteractionsAsTheDefaultRules() {
        assertThat(CHI.resolve("interactions.yaml")).hasSameTextualContentAs(DEFAULT.resolve("interactions.yaml"));
    }

    @Test
    void spreadsTheCustomersOfAGeneratedBase() throws IOException {
        Path base = folder.resolve("base");
        assertThat(CommandRun.of("generate", "--customers", 300, "--seed", 42, "--out", base)
                        .exit())
                .isZero();
        Path out = folder.resolve("chi.ndjson");
        CommandRun run = CommandRun.score(CHI, base.resolve("customers.csv"), base.resolve("interactions.ndjson"), out);
        assertThat(run.exit()).as(run.err()).isZero();

        List<JsonNode> assessments = Reconciled.read(out);
        assertThat(assessments).hasSize(300).allSatisfy(Reconciled::check);
        for (String band : List.of("unhappy", "lukewarm", "happy")) {
            assertThat(assessments)
                    .filteredOn(assessment -> assessment.path("band").asText().equals(band))
                    .as(band)
                    .hasSizeGreaterThan(30);
        }
        assertThat(assessments)
                .filteredOn(assessment -> assessment.path("score").asInt(-1) >= 90)
                .as("scores near the top")
                .isNotEmpty();
    }
}
