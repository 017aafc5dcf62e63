package dev.farol.generator;

import dev.farol.generator.company.Population;
import dev.farol.generator.file.CausesFile;
import dev.farol.generator.file.CustomersFile;
import dev.farol.generator.file.InteractionsFile;
import dev.farol.generator.file.OutcomesFile;
import dev.farol.generator.story.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Writes a realistic base of customers of a subscription business, from a seed: {@code customers.csv},
 * {@code interactions.ndjson} (or {@code .gz}), {@code outcomes.csv}, and {@code causes.csv}, which tells why those
 * who leave do. Companies and people are made up.
 */
public final class BaseGenerator {
    public static final String CUSTOMERS = "customers.csv";
    public static final String INTERACTIONS = "interactions.ndjson";
    public static final String OUTCOMES = "outcomes.csv";
    public static final String CAUSES = "causes.csv";

    private final GeneratorOptions options;

    public BaseGenerator(GeneratorOptions options) {
        this.options = options;
    }

    /**
     * While it works, it takes twice the room of the interactions on the disk. Files of the same names in the folder are replaced, whether compressed or not.
     *
     * @param folder is created if missing
     * @param progress is told how many interactions there are so far, now and then; in the end about
     *     {@code customers x averageInteractions}
     */
    public void writeTo(Path folder, LongConsumer progress) throws IOException {
        Span span = Span.endingOn(options.asOf(), options.months());
        int size = Math.toIntExact(options.customers());
        Population population = new Population(options.seed(), size, span, options.leaverShare());
        Files.createDirectories(folder);
        new CustomersFile(population).write(folder.resolve(CUSTOMERS));
        new OutcomesFile(population).write(folder.resolve(OUTCOMES));
        new CausesFile(population).write(folder.resolve(CAUSES));
        Path plain = folder.resolve(INTERACTIONS);
        Path compressed = folder.resolve(INTERACTIONS + ".gz");
        Files.deleteIfExists(options.compressed() ? plain : compressed);
        new InteractionsFile(population, options.spend(), progress)
                .write(options.compressed() ? compressed : plain, options.averageInteractions());
    }
}
