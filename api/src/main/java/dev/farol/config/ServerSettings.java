package dev.farol.config;

import dev.farol.service.rules.RuleSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a server is set up.
 *
 * @param port 0 for any that is free
 * @param data folder of the store
 * @param rules folder of the rules
 * @param open whether everyone is admin, without tokens; only on loopback
 * @param overlayBudget bytes of memory for what is not sealed yet
 * @param scrubRate bytes a second that the background check of sealed files reads; 0 for none
 * @param auditDays how long entries of the audit log are kept
 */
public record ServerSettings(
        String host,
        int port,
        Path data,
        Path rules,
        Editing editing,
        boolean open,
        Optional<TlsFiles> tls,
        Nightly nightly,
        Retention retention,
        long overlayBudget,
        long scrubRate,
        Backups backups,
        int auditDays,
        Metrics metrics,
        RequestLimits limits,
        Logging log) {

    /**
     * How rules are edited.
     *
     * @param from which wins where the rule folder is not what is live
     * @param previewFirst whether a draft has to be previewed before it is published
     */
    public record Editing(RuleSource from, boolean previewFirst) {}

    /** PEM files: the certificate with its chain, and its private key. */
    public record TlsFiles(Path certificate, Path key) {}

    /**
     * When the nightly run starts.
     *
     * @param cron five fields, as UNIX has them; empty for no nightly run
     * @param zone of the cron expression; empty for the zone of the rules
     * @param catchUp whether one that came due while the server was down starts with it
     */
    public record Nightly(Optional<String> cron, Optional<ZoneId> zone, boolean catchUp) {}

    /**
     * Where backups are made.
     *
     * @param keep how many of those without a name that somebody chose; 0 for all
     */
    public record Backups(Path folder, int keep) {}

    /**
     * What metrics rest on beside what is stored.
     *
     * @param margin share of revenue that is left after the cost of serving it
     * @param earlyDays how long a new customer is one
     * @param chi folder of the rules of the customer happiness index
     */
    public record Metrics(Optional<BigDecimal> margin, int earlyDays, Optional<Path> chi) {}

    /**
     * How long things are kept, in days.
     *
     * @param interactions by when they happened
     * @param replay how far back {@code health?run=} reaches
     */
    public record Retention(int interactions, int replay) {}
}
