package dev.farol.service.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.bulk.Progress;
import dev.farol.customer.Customer;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.health.Computed;
import dev.farol.health.Health;
import dev.farol.health.HealthAnswer;
import dev.farol.rulebook.ReadyRules;
import dev.farol.rules.Language;
import dev.farol.rules.RuleFile;
import dev.farol.run.Retention;
import dev.farol.scenario.Scenario;
import dev.farol.scenario.make.ScenarioMaker;
import dev.farol.scenario.run.ScenarioRun;
import dev.farol.scenario.run.ScenarioRunner;
import dev.farol.service.demo.DemoStore;
import dev.farol.service.installation.Installation;
import dev.farol.store.Documents;
import dev.farol.store.document.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers of a realistic base, with the rules that Farol comes with: each becomes a scenario that passes and can be read. */
class GeneratedScenariosTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MOST_LINES = 60;

    @TempDir
    private Path folder;

    @Test
    void everyCustomerBecomesAScenarioThatPasses() throws Exception {
        DemoStore demo = new DemoStore(folder, Path.of("../rules"), 300, 60, 2, Language.EN);
        demo.prepare(ZoneOffset.UTC, NOW, Progress.SILENT);
        try (Installation installation = Installation.open(demo.store())) {
            ReadyRules rules = installation.rules().activate();
            Health health = new Health(installation.store(), installation.rules(), Retention.STANDARD);
            ScenarioMaker maker =
                    new ScenarioMaker(rules.set(), installation.store().names());
            List<String> made = new ArrayList<>();
            try (Documents documents = installation.store().documents()) {
                for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                    Optional<Document> document = next.get().decode();
                    Instant asOf = NOW.minus(Duration.ofHours(7L * made.size() % 200));
                    if (document.isPresent()
                            && health.computed(document.get().id(), asOf)
                                    instanceof HealthAnswer.Found<Computed> found) {
                        Computed computed = found.value();
                        String yaml = maker.make("number " + made.size(), computed.given(), computed.assessment());
                        made.add(yaml);
                        assertNamesNobody(yaml, document.get().profile().orElseThrow());
                    }
                }
            }
            assertThat(made).hasSizeGreaterThan(200);
            Diagnostics diagnostics = new Diagnostics();
            byte[] file = String.join("\n", made).getBytes(StandardCharsets.UTF_8);
            List<Scenario> read = Scenario.read(new RuleFile("scenarios/made.yaml", file), diagnostics);
            assertThat(diagnostics.sorted()).isEmpty();
            ScenarioRun run = new ScenarioRunner(rules.set(), rules.compiled().evaluators()).run(read);
            assertThat(run.results())
                    .hasSameSizeAs(made)
                    .allSatisfy(result -> assertThat(result.mismatches()).isEmpty());
            long lines = made.stream().mapToLong(yaml -> yaml.lines().count()).sum();
            assertThat(lines / made.size()).isLessThan(MOST_LINES);
        }
    }

    private static void assertNamesNobody(String yaml, Customer customer) {
        assertThat(yaml).doesNotContain(customer.id());
        for (String field : List.of("name", "owner", "email")) {
            Optional.ofNullable(customer.texts().get(field))
                    .ifPresent(text -> assertThat(yaml).doesNotContain(text));
        }
    }
}
