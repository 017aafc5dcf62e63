package dev.farol.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.customer.Customer;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import dev.farol.store.Decision;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule versions: kept in the store, ready when they are asked for, gone when nobody needs them. */
class RuleLibraryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("store"), StoreOptions.STANDARD, StoreFiles.real());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    /** A small folder with a base of its own. */
    private RuleFiles rules(int base) throws Exception {
        Path rules = folder.resolve("rules-" + base);
        Files.createDirectories(rules.resolve("health"));
        Files.createDirectories(rules.resolve("bands"));
        Files.writeString(rules.resolve("scorecard.yaml"), """
                zone: UTC
                base: %s
                minCoverage: 0
                dimensions:
                  adoption: {min: -30, max: 20, from: [login], label: {en: Adoption}}
                bands:
                  low: {risk: true, color: red, label: {en: Low}}
                  high: {color: green, label: {en: High}}
                """.formatted(base));
        Files.writeString(rules.resolve("interactions.yaml"), "\uFEFFlogin: {label: {en: Signed in}}\r\n");
        Files.writeString(rules.resolve("health/a.drl"), """
                rule "Never logged in"
                  @dimension(adoption)
                when
                  Customer( !has("login") )
                then
                  health.points(-1, "never");
                end
                """);
        Files.writeString(rules.resolve("bands/b.drl"), """
                rule "Low" when Customer( score <= 50 ) then health.band("low"); end
                rule "High" when Customer( score > 50 ) then health.band("high"); end
                """);
        return CheckedFolder.read(rules).files();
    }

    private String publish(int base) throws Exception {
        PublishRules publish = publishing(base);
        assertThat(store.submit(publish).join()).isInstanceOf(PublishRules.Outcome.Published.class);
        assertThat(store.submit(publishing(base)).join()).isInstanceOf(PublishRules.Outcome.Unchanged.class);
        return publish.version();
    }

    private PublishRules publishing(int base) throws Exception {
        return PublishRules.ofFolder(rules(base), RuleVersions.active(store.records()), "test", NOW);
    }

    private static int score(ReadyRules rules) {
        Case given = new Case(Customer.named("acme"), History.EMPTY, Previous.NONE, EpochNanos.of(NOW));
        return rules.assess(given).score().orElseThrow();
    }

    @Test
    void versionsAreThereAcrossARestart() throws Exception {
        String first = publish(40);
        String second = publish(60);
        close();
        open();
        RuleLibrary library = new RuleLibrary(store, Optional.empty());
        assertThat(library.live().version()).isEqualTo(second);
        assertThat(score(library.live())).isEqualTo(59);
        assertThat(score(library.version(first).orElseThrow())).isEqualTo(39);
        assertThat(library.version(first)).containsSame(library.version(first).orElseThrow());
        assertThat(library.version("000000000000")).isEmpty();
        assertThat(library.hint(first.substring(0, 11) + "z")).isEqualTo("Did you mean \"" + first + "\"?");
        assertThat(library.find(second).orElseThrow().set().version()).isEqualTo(second);
    }

    @Test
    void theActiveVersionChangesWhenItIsAskedTo() throws Exception {
        String first = publish(40);
        RuleLibrary library = new RuleLibrary(store, Optional.empty());
        assertThat(library.live().version()).isEqualTo(first);
        String second = publish(60);
        assertThat(library.live().version()).isEqualTo(first);
        assertThat(library.activate().version()).isEqualTo(second);
        assertThat(library.live().version()).isEqualTo(second);
    }

    @Test
    void withoutRulesItSaysWhatIsMissing() {
        assertThatThrownBy(() -> new RuleLibrary(store, Optional.empty()).live())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the store has none")
                .hasMessageContaining("Maybe name a folder with --rules");
    }

    @Test
    void damagedVersionsAreRefused() throws Exception {
        String version = publish(40);
        byte[] kept = store.records().get("rules/" + version).orElseThrow();
        for (int i = 0; i < kept.length; i += 7) {
            byte[] damaged = kept.clone();
            damaged[i] ^= 0x10;
            put("rules/" + version, damaged);
            assertThatThrownBy(() -> RuleVersions.files(store.records(), version))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(version);
        }
        put("rules/" + version, kept);
        assertThat(RuleVersions.files(store.records(), version).orElseThrow().files())
                .containsOnlyKeys("bands/b.drl", "health/a.drl", "interactions.yaml", "scorecard.yaml");
        put("rules/123456789abc", kept);
        assertThatThrownBy(() -> RuleVersions.files(store.records(), "123456789abc"))
                .hasMessageContaining("its files are those of " + version);
    }

    private void put(String key, byte[] value) {
        store.submit(pending -> Decision.change(new Entry(NOW, "test", List.of(new Change.RecordPut(key, value))), 0))
                .join();
    }

    @Test
    void versionsThatNobodyNeedsAreGone() throws Exception {
        int count = RuleLibrary.MOST_KEPT + 4;
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            versions.add(publish(40 + i));
        }
        RuleLibrary library = new RuleLibrary(store, Optional.empty());
        List<WeakReference<Object>> classes = new ArrayList<>();
        ReadyRules held = library.version(versions.get(0)).orElseThrow();
        for (String version : versions) {
            ReadyRules rules = library.version(version).orElseThrow();
            score(rules);
            classes.add(new WeakReference<>(rules.compiled().evaluators()));
        }
        for (int tries = 0; tries < 50 && cleared(classes) < count - RuleLibrary.MOST_KEPT - 1; tries++) {
            System.gc();
        }
        assertThat(cleared(classes)).isEqualTo(count - RuleLibrary.MOST_KEPT - 1);
        assertThat(score(held)).isEqualTo(39);
        assertThat(score(library.version(versions.get(1)).orElseThrow())).isEqualTo(40);
    }

    private static int cleared(List<WeakReference<Object>> all) {
        return (int) all.stream().filter(reference -> reference.get() == null).count();
    }

    @Test
    void manyThreadsShareOneCompilation() throws Exception {
        String version = publish(40);
        RuleLibrary library = new RuleLibrary(store, Optional.empty());
        List<CompletableFuture<ReadyRules>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> {
                try {
                    ReadyRules rules = library.version(version).orElseThrow();
                    for (int k = 0; k < 200; k++) {
                        assertThat(score(rules)).isEqualTo(39);
                    }
                    return rules;
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }));
        }
        ReadyRules first = asked.get(0).join();
        assertThat(asked).allSatisfy(one -> assertThat(one.join()).isSameAs(first));
    }
}
