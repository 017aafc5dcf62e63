package dev.farol.service.installation;

import dev.farol.drools.CompiledCache;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleErrors;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.service.rules.RuleGate;
import dev.farol.service.rules.Verdict;
import dev.farol.store.Durable;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.CommitMeter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A store that is open for writing, and its rules. Thread safe. */
public final class Installation implements Closeable {

    /** How a command line names itself in the audit log. */
    public static final String COMMAND_LINE = "command line";

    private final Store store;
    private final RuleLibrary rules;
    private final Clock clock;

    private Installation(Store store, RuleLibrary rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Opens the store of a folder, a new one where there is none. What rules compile to is kept in its folder {@code cache}.
     *
     * @throws IOException when another process has it, or it is damaged
     */
    public static Installation open(Path data, StoreOptions options, StoreFiles files, CommitMeter meter, Clock clock)
            throws IOException {
        Store store = Store.open(data, options, files, meter);
        return new Installation(store, new RuleLibrary(store, CompiledCache.in(data.resolve("cache"))), clock);
    }

    /** As {@link #open(Path, StoreOptions, StoreFiles, CommitMeter, Clock)}, for a command. */
    public static Installation open(Path data) throws IOException {
        return open(data, StoreOptions.STANDARD, StoreFiles.real(), CommitMeter.NONE, Clock.systemUTC());
    }

    /**
     * The same for a command that makes no store.
     *
     * @throws NoSuchFileException when there is none
     */
    public static Installation existing(Path data) throws IOException {
        if (!Store.isIn(data, StoreFiles.real())) {
            throw new NoSuchFileException("could not open the store " + data + ": there is none"
                    + "\n  Maybe --data is another folder, or `farol import` has to make it first.");
        }
        return open(data);
    }

    public Store store() {
        return store;
    }

    public RuleLibrary rules() {
        return rules;
    }

    public Clock clock() {
        return clock;
    }

    /** The version that scores, before it is compiled; empty when none was ever published. */
    public Optional<String> activeRules() {
        return RuleVersions.active(store.records());
    }

    /**
     * Publishes the rules of a folder and makes them the active ones, where they are not yet.
     *
     * @return their version
     * @throws RuleErrors when the folder has errors or scenarios fail, and then nothing is changed
     * @throws IOException when they could not be written
     */
    public String useRules(Path folder, String who) throws RuleErrors, IOException {
        CheckedFolder checked = CheckedFolder.read(folder);
        RuleFiles files = checked.files();
        if (!files.differences(RuleVersions.activeFiles(store.records())).isEmpty()) {
            Verdict verdict = new RuleGate(rules).pass(files);
            if (!verdict.passes()) {
                throw new RuleErrors(folder, verdict.problems());
            }
            PublishRules publish = PublishRules.ofFolder(files, activeRules(), who, clock.instant());
            Durable.of(store.submit(
                    new Audited<>(publish, outcome -> Act.on("publish-rules", publish.version(), "from a folder"))));
        }
        return checked.set().version();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
