package dev.farol.rulebook;

import dev.farol.assess.CompiledRules;
import dev.farol.assess.RuleSets;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.drools.CompiledCache;
import dev.farol.drools.DroolsRules;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.store.StoreReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule versions of a store, compiled when they are asked for, one at a time. The active one is kept ready, and some of those that were
 * asked for last. A version that is no longer kept ready goes once nobody holds it any more: there is nothing to give back or to close.
 * Thread safe.
 */
public final class RuleLibrary implements RuleSets {

    /** Versions that are kept ready besides the active one. */
    static final int MOST_KEPT = 8;

    private final StoreReader store;
    private final Optional<CompiledCache> cache;
    private final Object compiling = new Object();
    private final Map<String, ReadyRules> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadyRules> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private volatile @Nullable ReadyRules live;

    /** @param cache of what was compiled in earlier lives */
    public RuleLibrary(StoreReader store, Optional<CompiledCache> cache) {
        this.store = store;
        this.cache = cache;
    }

    /**
     * Makes the version ready that the store names as the active one: after start, and after {@link PublishRules}.
     *
     * @throws IOException when it cannot be used, or none was ever published
     */
    public ReadyRules activate() throws IOException {
        String version = RuleVersions.active(store.records())
                .orElseThrow(
                        () -> new IOException(
                                "could not find the rules to score with: the store has none\n  Maybe name a folder with --rules."));
        ReadyRules ready = version(version)
                .orElseThrow(() -> new IOException("could not find the rules to score with: the store names version "
                        + version + " and does not have it"));
        live = ready;
        return ready;
    }

    /**
     * The active version. It stays the same until {@link #activate} is called again.
     *
     * @throws IOException as {@link #activate}, where that was never called
     */
    public ReadyRules live() throws IOException {
        ReadyRules ready = live;
        return ready != null ? ready : activate();
    }

    /**
     * A version, compiled where it is not ready; empty when it was never published.
     *
     * @throws IOException when it is kept but cannot be used
     */
    public Optional<ReadyRules> version(String version) throws IOException {
        Optional<ReadyRules> ready = ready(version);
        if (ready.isPresent()) {
            return ready;
        }
        synchronized (compiling) {
            Optional<ReadyRules> meanwhile = ready(version);
            if (meanwhile.isPresent()) {
                return meanwhile;
            }
            Optional<RuleFiles> files = RuleVersions.files(store.records(), version);
            if (files.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(compile(read(version, files.get())));
        }
    }

    /** Compiles rules that are not published yet, unless they are ready, and keeps them ready for {@link #activate}. */
    public ReadyRules prepare(RuleSet set) {
        synchronized (compiling) {
            return ready(set.version()).orElseGet(() -> compile(set));
        }
    }

    @Override
    public Optional<CompiledRules> find(String version) throws IOException {
        return version(version).map(ReadyRules::compiled);
    }

    /** What to say to whoever asked for a version that there is not: {@code Did you mean ...} or {@code Maybe ...}. */
    public String hint(String version) {
        return Spelling.hint(version, RuleVersions.all(store.records()));
    }

    private Optional<ReadyRules> ready(String version) {
        ReadyRules active = live;
        if (active != null && active.version().equals(version)) {
            return Optional.of(active);
        }
        synchronized (kept) {
            return Optional.ofNullable(kept.get(version));
        }
    }

    private static RuleSet read(String version, RuleFiles files) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> set = RuleSetReader.read(files, diagnostics);
        return set.orElseThrow(() -> new IOException(
                "could not use rule version " + version + ": this Farol finds errors in it, the first of "
                        + diagnostics.sorted().size() + ": "
                        + diagnostics.sorted().get(0).text()
                        + "\n  Maybe it was published with another version of Farol."));
    }

    private ReadyRules compile(RuleSet set) {
        CompiledRules compiled = new CompiledRules(set, DroolsRules.build(set.rules(), cache));
        ReadyRules made = new ReadyRules(compiled, store.names());
        synchronized (kept) {
            kept.put(set.version(), made);
        }
        return made;
    }
}
