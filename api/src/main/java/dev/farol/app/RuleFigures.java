package dev.farol.app;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.rulebook.ReadyRules;
import dev.farol.service.measure.Meters;
import dev.farol.service.measure.Readiness;
import dev.farol.service.rules.FolderStatus;
import dev.farol.service.rules.Refusal;
import dev.farol.service.rules.RuleEvents;
import io.micrometer.core.instrument.Counter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log, Prometheus and readiness of what becomes of the rules. Thread safe. */
final class RuleFigures implements RuleEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RuleFigures.class);
    private static final String REFUSED =
            "the rule folder has errors, and the version before goes on to score: see GET /v1/rules";
    private static final String DRAFT =
            "a draft could not be published, and the version before goes on to score: see GET /v1/rules";
    private static final String DIFFERS = "the rule folder is not what is live: see GET /v1/rules";

    private final Meters meters;
    private final Readiness readiness;
    private final Counter published;
    private final Counter refused;
    private volatile FolderStatus.State folder = FolderStatus.State.SAME;
    private volatile List<Diagnostic> told = List.of();
    private volatile ZoneId zone = ZoneOffset.UTC;

    RuleFigures(Meters meters, Readiness readiness) {
        this.meters = meters;
        this.readiness = readiness;
        this.published = meters.counter("farol.rules.published", "How often rules went live since the start");
        this.refused = meters.counter("farol.rules.refused", "How often a draft or the rule folder could not go live");
        meters.gauge(
                "farol.rules.folder.same",
                "1 while the rule folder holds what is live",
                () -> folder == FolderStatus.State.SAME ? 1 : 0);
    }

    /** These score since the start. */
    void start(ReadyRules rules) {
        zone = rules.set().scorecard().zone();
        meters.info("farol.rules", "The version of the rules that scores", "version", rules.version());
    }

    /** The zone of the rules that score. */
    ZoneId zone() {
        return zone;
    }

    @Override
    public void live(ReadyRules rules) {
        start(rules);
        published.increment();
        readiness.settle(DRAFT);
        LOG.info("rule version {} scores now", rules.version());
    }

    @Override
    public void refused(Refusal refusal) {
        refused.increment();
        readiness.warn(DRAFT);
        refusal.problems().stream().map(Diagnostic::text).forEach(LOG::warn);
        LOG.warn("the draft was not published for {}: the version before goes on to score", refusal.who());
    }

    @Override
    public void folder(FolderStatus status) {
        boolean news = status.state() != folder || !status.problems().equals(told);
        folder = status.state();
        told = status.problems();
        warn(REFUSED, status.state() == FolderStatus.State.REFUSED);
        warn(DIFFERS, status.state() == FolderStatus.State.DIFFERS);
        if (!news || status.state() == FolderStatus.State.SAME) {
            return;
        }
        if (status.state() == FolderStatus.State.REFUSED) {
            refused.increment();
            status.problems().stream().map(Diagnostic::text).forEach(LOG::error);
            LOG.error("the rule folder has errors: the version before goes on to score");
        } else {
            LOG.warn("the rule folder is not what is live: {}", String.join(", ", status.differing()));
        }
    }

    private void warn(String warning, boolean holds) {
        if (holds) {
            readiness.warn(warning);
        } else {
            readiness.settle(warning);
        }
    }
}
