package dev.farol.bench.base;

import dev.farol.customer.Customer;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.CompiledCache;
import dev.farol.file.customers.CustomersFile;
import dev.farol.file.customers.CustomersReader;
import dev.farol.file.customers.ProfileBatch;
import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.output.Rejects;
import dev.farol.generator.GeneratorOptions;
import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.file.Pace;
import dev.farol.generator.life.Life;
import dev.farol.generator.story.Span;
import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunRequest;
import dev.farol.nightly.RunSettings;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.run.RunRecord;
import dev.farol.store.Frozen;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.document.KnownHistory;
import dev.farol.store.document.ProfileVersion;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a store with a sealed base: the customers of the generator, whose history ends with yesterday, and one nightly run as of then. The
 * same customers as loading the generated files would give, without writing and reading gigabytes of JSON.
 */
public final class BaseProgram {

    private static final int SEED = 11;
    private static final int INTERACTIONS = 40;
    private static final String WHO = "bench";

    private final Store store;
    private final Population population;
    private final Life life;

    private BaseProgram(Store store, int customers, LocalDate yesterday) {
        GeneratorOptions options = GeneratorOptions.of(customers, SEED).withAsOf(yesterday);
        Span span = Span.endingOn(options.asOf(), options.months());
        this.store = store;
        this.population = new Population(options.seed(), customers, span, options.leaverShare());
        this.life = new Life(population, Pace.find(population, INTERACTIONS));
    }

    /** Arguments: folder of the store, customers, folder of the rules. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        RuleFiles rules = RuleFolder.read(Path.of(arguments[2]), new Diagnostics());
        PublishRules publish = PublishRules.ofFolder(rules, Optional.empty(), WHO, Instant.now());
        try (Store store = Store.open(folder, StoreOptions.STANDARD, StoreFiles.real())) {
            BaseProgram base = new BaseProgram(store, Integer.parseInt(arguments[1]), yesterday);
            try (Frozen frozen = store.freeze(publish).get()) {
                base.seal(frozen, folder.resolve("profiles"));
            }
            Instant asOf = yesterday.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
            base.run(folder, new RunRequest(Optional.of(asOf), publish.version(), WHO, Optional.empty()));
        }
    }

    private void run(Path folder, RunRequest request) throws Exception {
        RuleLibrary library = new RuleLibrary(store, CompiledCache.in(folder.resolve("cache")));
        try (Nightly nightly = new Nightly(store, library, RunSettings.standard(WHO), Clock.systemUTC())) {
            RunRecord run = nightly.start(request).done().get();
            System.out.println(run);
        }
    }

    private void seal(Frozen frozen, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path csv = folder.resolve("customers.csv");
        new dev.farol.generator.file.CustomersFile(population).write(csv);
        try (CustomersFile file = new CustomersReader(ZoneOffset.UTC, Rejects.strict(), folder, 1 << 24).read(csv);
                ProfileSpool.Reading profiles = file.profiles().read()) {
            frozen.seal(sink -> {
                int from = 0;
                for (Optional<ProfileBatch> next = profiles.next(); next.isPresent(); next = profiles.next()) {
                    List<Customer> batch = next.get().profiles().stream()
                            .map(profile -> profile.customer())
                            .toList();
                    List<byte[]> documents = documents(batch, from, frozen.cut());
                    for (int i = 0; i < batch.size(); i++) {
                        sink.customer(batch.get(i).id(), documents.get(i));
                    }
                    from += batch.size();
                }
            });
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(folder);
        }
    }

    /** Documents of customers, the first of which has a number; all cores work on them. */
    private List<byte[]> documents(List<Customer> customers, int first, long known) {
        ThreadLocal<HistoryDiary> diaries =
                ThreadLocal.withInitial(() -> new HistoryDiary(store.names(), population.span()));
        return IntStream.range(0, customers.size())
                .parallel()
                .mapToObj(i -> document(diaries.get(), customers.get(i), population.company(first + i), known))
                .toList();
    }

    private byte[] document(HistoryDiary diary, Customer customer, Company company, long known) {
        diary.open(company);
        life.play(company, diary);
        return DocumentCodec.encode(new Document(
                customer.id(),
                false,
                List.of(new ProfileVersion(known, customer)),
                KnownHistory.of(diary.close(), known),
                java.util.Map.of(),
                List.of(),
                List.of()));
    }
}
