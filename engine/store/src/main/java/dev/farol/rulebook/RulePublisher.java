package dev.farol.rulebook;

import dev.farol.rules.RuleFiles;
import dev.farol.store.Command;
import dev.farol.store.Durable;
import dev.farol.store.Store;
import dev.farol.store.files.OutOfSpace;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes rules to the store and to the rule folder as one: what is published is first laid beside the files of the folder; then made
 * durable in the store, together with what the folder is still owed; then the folder gets it, and the debt is paid. A process that dies on
 * the way leaves the old version or the new one, and pays what is owed when it starts again. For one thread at a time.
 */
public final class RulePublisher {

    private static final Logger LOG = LoggerFactory.getLogger(RulePublisher.class);
    private static final String WHO = "rule folder";

    private final Store store;
    private final RuleFolderWriter writer;
    private final Clock clock;

    public RulePublisher(Store store, Path folder, StoreFiles files, Clock clock) {
        this.store = store;
        this.writer = new RuleFolderWriter(folder, files);
        this.clock = clock;
    }

    /** The command as it is submitted: told to the audit log, for one. */
    public interface Around {
        Command<PublishRules.Outcome> of(PublishRules publish);
    }

    /**
     * What became of it.
     *
     * @param unwritten files of the folder that are not what is published: changed by somebody at the same moment, or owed
     */
    public record Result(PublishRules.Outcome outcome, List<String> unwritten) {}

    /**
     * Publishes.
     *
     * @param live called once it is durable, before the folder is written
     * @throws FolderProblem when the folder cannot be written, and nothing was changed
     * @throws IOException when the store cannot take it, and nothing was changed
     */
    public Result publish(PublishRules publish, Around around, Live live) throws IOException {
        RuleFolderWriter.Staged staged = stage(publish);
        boolean wanted = false;
        PublishRules.Outcome outcome;
        try {
            outcome = Durable.of(store.submit(around.of(publish)));
            wanted = !(outcome instanceof PublishRules.Outcome.Overtaken);
        } finally {
            if (!wanted) {
                staged.drop();
            }
        }
        if (!wanted) {
            return new Result(outcome, List.of());
        }
        if (outcome instanceof PublishRules.Outcome.Published) {
            live.now();
        }
        try {
            return new Result(outcome, place(staged, publish.debt()));
        } catch (IOException failed) {
            LOG.error("could not write all of the rule folder ({}); it is tried again", failed.toString());
            return new Result(outcome, List.copyOf(publish.debt().before().keySet()));
        }
    }

    /** Something that is done at the moment when a version is durable. */
    public interface Live {
        void now() throws IOException;
    }

    private RuleFolderWriter.Staged stage(PublishRules publish) throws IOException {
        try {
            return writer.stage(publish.files(), publish.debt());
        } catch (IOException failed) {
            throw OutOfSpace.is(failed) ? failed : new FolderProblem(failed);
        }
    }

    private List<String> place(RuleFolderWriter.Staged staged, FolderDebt debt) throws IOException {
        List<String> left = staged.place();
        if (!debt.isEmpty()) {
            Durable.of(store.submit(new PayDebt(debt, WHO, clock.instant())));
        }
        left.forEach(path -> LOG.warn("{} was changed in the rule folder meanwhile, and is left as it is", path));
        return left;
    }

    /**
     * As {@link #settleDebt}, and deletes what a publication that was killed left beside the files: when a process starts.
     *
     * @throws IOException when the folder cannot be written
     */
    public void settle() throws IOException {
        writer.clean();
        settleDebt();
    }

    /**
     * Writes what the folder is owed since a publication that did not come to its end; before anything else is published.
     *
     * @throws IOException when the folder cannot be written
     */
    public void settleDebt() throws IOException {
        Optional<FolderDebt> debt = FolderDebt.find(store.records());
        if (debt.isPresent()) {
            RuleFiles active = RuleVersions.activeFiles(store.records());
            place(writer.stage(active, debt.get()), debt.get());
            LOG.info("the rule folder holds what is live now, as an interrupted publication wanted it");
        }
    }
}
