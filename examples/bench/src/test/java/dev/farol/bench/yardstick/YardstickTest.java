package dev.farol.bench.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.bulk.BulkOptions;
import dev.farol.file.output.Disk;
import dev.farol.generator.BaseGenerator;
import dev.farol.generator.GeneratorOptions;
import dev.farol.rules.Language;
import dev.farol.service.Rules;
import dev.farol.service.ScoreFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A yardstick that does something else measures nothing. */
class YardstickTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"7, 40", "8, 120"})
    void writesWhatFarolWrites(long seed, int interactions) throws Exception {
        new BaseGenerator(GeneratorOptions.of(500, seed).withAverageInteractions(interactions))
                .writeTo(folder, at -> {});
        Path customers = folder.resolve("customers.csv");
        Path events = folder.resolve("interactions.ndjson");
        Path farol = folder.resolve("farol.ndjson");
        Path yardstick = folder.resolve("yardstick.ndjson");
        try (Rules rules = Rules.open(Path.of("../../rules"), Optional.empty())) {
            new ScoreFiles(
                            customers,
                            events,
                            farol,
                            Optional.empty(),
                            Language.EN,
                            BulkOptions.standard(Optional.empty()),
                            Disk.REAL)
                    .run(rules, dev.farol.bulk.Progress.SILENT);
            Yardstick.run(customers, events, yardstick, rules.set().version());
        }
        assertThat(yardstick).hasSameTextualContentAs(farol);
    }
}
