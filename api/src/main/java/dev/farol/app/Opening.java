package dev.farol.app;

import dev.farol.config.ServerSettings;
import dev.farol.diagnostic.Diagnostic;
import dev.farol.drools.CompiledCache;
import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.count.CountTerms;
import dev.farol.rulebook.ReadyRules;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleErrors;
import dev.farol.service.access.Tokens;
import dev.farol.service.installation.Installation;
import dev.farol.service.metrics.HappinessRules;
import dev.farol.service.rules.RuleDesk;
import dev.farol.service.rules.RuleEvents;
import dev.farol.service.rules.RuleSource;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.CommitMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store and the rules of a server, and tells of all that stands against it at once. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String WHO = "start";

    private final ServerSettings settings;
    private final Clock clock;
    private final StoreFiles files;

    Opening(ServerSettings settings, Clock clock, StoreFiles files) {
        this.settings = settings;
        this.clock = clock;
        this.files = files;
    }

    /** The store, with rules published. */
    Installation installation(CommitMeter meter) throws IOException {
        List<String> reasons = new ArrayList<>();
        if (!Store.isIn(settings.data(), files)) {
            refuseToMakeWhatIsOfNoUse(reasons);
        }
        StoreOptions options = new StoreOptions(settings.overlayBudget(), StoreOptions.STANDARD.queue());
        Optional<Installation> opened = Optional.empty();
        try {
            opened = Optional.of(Installation.open(settings.data(), options, files, meter, clock));
        } catch (IOException e) {
            reasons.add(String.valueOf(e.getMessage()));
        }
        boolean usable = false;
        try {
            settle(opened, reasons);
            publish(opened, reasons);
            opened.filter(installation -> !settings.open() && !new Tokens(installation.store()).any())
                    .ifPresent(installation -> reasons.add(noTokens()));
            if (!reasons.isEmpty()) {
                throw new StartProblem(reasons);
            }
            usable = true;
            return opened.orElseThrow();
        } finally {
            if (!usable && opened.isPresent()) {
                opened.get().close();
            }
        }
    }

    /** Or an empty store would stay behind. */
    private void refuseToMakeWhatIsOfNoUse(List<String> reasons) throws IOException {
        publish(Optional.empty(), reasons);
        if (!settings.open()) {
            reasons.add(noTokens());
        }
        if (!reasons.isEmpty()) {
            throw new StartProblem(reasons);
        }
    }

    private String noTokens() {
        return "there are no tokens, so nobody could be let in"
                + "\n  Maybe make one with `farol token create --role admin --name ... --data " + settings.data()
                + "`, or say --open.";
    }

    /** What a publication that was interrupted owes the folder comes before the folder is asked for anything. */
    private void settle(Optional<Installation> opened, List<String> reasons) {
        if (opened.isEmpty()) {
            return;
        }
        try {
            desk(opened.get(), RuleEvents.NONE).settle();
        } catch (IOException failed) {
            reasons.add("could not write the rule folder, as an interrupted publication wanted it ("
                    + failed.getMessage() + ")\n  Maybe it belongs to somebody else, or the disk is full.");
        }
    }

    /** Where rules are edited. */
    RuleDesk desk(Installation installation, RuleEvents events) {
        return new RuleDesk(
                installation.store(),
                installation.rules(),
                settings.rules(),
                files,
                settings.editing().from(),
                settings.editing().previewFirst(),
                events,
                clock);
    }

    /** A folder with errors does not take a server down that has good rules: those go on to score. */
    private void publish(Optional<Installation> opened, List<String> reasons) throws IOException {
        Optional<String> active = opened.flatMap(Installation::activeRules);
        if (active.isPresent() && settings.editing().from() == RuleSource.DRAFT) {
            return;
        }
        if (!Files.isDirectory(settings.rules())) {
            if (active.isEmpty()) {
                reasons.add(
                        "there are no rules: " + settings.rules() + " is no folder\n  Maybe name one with --rules.");
            }
            return;
        }
        try {
            if (opened.isPresent()) {
                opened.get().useRules(settings.rules(), WHO);
            } else {
                CheckedFolder.read(settings.rules());
            }
        } catch (RuleErrors errors) {
            List<String> texts =
                    errors.diagnostics().stream().map(Diagnostic::text).toList();
            if (active.isEmpty()) {
                reasons.addAll(texts);
                reasons.add(String.valueOf(errors.getMessage()));
            } else {
                texts.forEach(LOG::error);
                LOG.error("{}: version {} goes on to score", errors.getMessage(), active.get());
            }
        }
    }

    /** What metrics rest on. */
    MetricsTerms metricsTerms() {
        int earlyDays = settings.metrics().earlyDays();
        return MetricsTerms.STANDARD
                .withCounting(new CountTerms(earlyDays, CountTerms.STANDARD.shortWaitSeconds()))
                .withMargin(settings.metrics().margin());
    }

    /** The rules of the customer happiness index, compiled, where there are any. */
    HappinessRules happiness() throws IOException {
        try {
            return HappinessRules.of(
                    settings.metrics().chi(), CompiledCache.in(settings.data().resolve("cache")));
        } catch (RuleErrors errors) {
            List<String> reasons = new ArrayList<>();
            errors.diagnostics().forEach(diagnostic -> reasons.add(diagnostic.text()));
            reasons.add("metrics.chi: " + errors.getMessage());
            throw new StartProblem(reasons);
        }
    }

    /** The rules that score, compiled. */
    ReadyRules rules(Installation installation) throws IOException {
        return installation.rules().activate();
    }
}
