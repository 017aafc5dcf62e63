package dev.farol.config;

import dev.farol.service.rules.RuleSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Everything that can be set. */
final class Keys {

    private static final int YEARS = 36_500;
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration HOUR = Duration.ofHours(1);

    static final Setting<String> HOST = Setting.of("host", Form.text(), "127.0.0.1");
    static final Setting<Integer> PORT = Setting.of("port", Form.whole(0, 65_535), "8080");
    static final Setting<Path> DATA = Setting.of("data", Form.path(), "data");
    static final Setting<Path> RULES = Setting.of("rules", Form.path(), "rules");
    static final Setting<RuleSource> FROM = Setting.of("editing.from", Form.oneOf(RuleSource.class), "files");
    static final Setting<Boolean> PREVIEW = Setting.of("editing.preview", Form.flag(), "false");
    static final Setting<Boolean> OPEN = Setting.of("open", Form.flag(), "false");
    static final Setting<Optional<Path>> CERTIFICATE =
            Setting.of("tls.certificate", Form.path().orNothing(), "");
    static final Setting<Optional<Path>> KEY =
            Setting.of("tls.key", Form.path().orNothing(), "").asSecret();
    static final Setting<Optional<String>> CRON = Setting.of("nightly.cron", Form.cron(), "0 3 * * *");
    static final Setting<Optional<ZoneId>> ZONE =
            Setting.of("nightly.zone", Form.zone().orNothing(), "");
    static final Setting<Boolean> CATCH_UP = Setting.of("nightly.catchUp", Form.flag(), "true");
    static final Setting<Integer> INTERACTIONS = Setting.of("retention.interactions", Form.whole(1, YEARS), "400");
    static final Setting<Integer> REPLAY = Setting.of("retention.replay", Form.whole(1, YEARS), "400");
    static final Setting<Long> OVERLAY = Setting.of("overlay.budget", Form.size(1L << 20, 1L << 40), "256MB");
    static final Setting<Long> SCRUB = Setting.of("scrub.rate", Form.size(0, 1L << 40), "8MB");
    static final Setting<Optional<Path>> BACKUPS =
            Setting.of("backups.folder", Form.path().orNothing(), "");
    static final Setting<Integer> KEEP = Setting.of("backups.keep", Form.whole(0, 10_000), "7");
    static final Setting<Integer> AUDIT = Setting.of("audit.days", Form.whole(1, YEARS), "400");
    static final Setting<Optional<BigDecimal>> MARGIN =
            Setting.of("metrics.margin", Form.share().orNothing(), "");
    static final Setting<Integer> EARLY = Setting.of("metrics.earlyDays", Form.whole(1, 3_660), "90");
    static final Setting<Optional<Path>> CHI =
            Setting.of("metrics.chi", Form.path().orNothing(), "");
    static final Setting<Long> BODY = Setting.of("limits.body", Form.size(1L << 10, 1L << 26), "1MB");
    static final Setting<Long> BULK = Setting.of("limits.bulk", Form.size(1L << 10, 1L << 28), "16MB");
    static final Setting<Long> BODIES = Setting.of("limits.bodies", Form.size(1L << 20, 1L << 36), "128MB");
    static final Setting<Long> HEADERS = Setting.of("limits.headers", Form.size(1L << 10, 1L << 20), "16KB");
    static final Setting<Long> URI = Setting.of("limits.uri", Form.size(1L << 8, 1L << 20), "8KB");
    static final Setting<Duration> REQUEST_TIMEOUT =
            Setting.of("limits.requestTimeout", Form.time(MOMENT, HOUR), "30s");
    static final Setting<Duration> IDLE_TIMEOUT = Setting.of("limits.idleTimeout", Form.time(MOMENT, HOUR), "75s");
    static final Setting<Integer> CONNECTIONS = Setting.of("limits.connections", Form.whole(1, 1_000_000), "4096");
    static final Setting<Integer> REQUESTS = Setting.of("limits.requests", Form.whole(1, 100_000), "512");
    static final Setting<Integer> WORKERS = Setting.of("limits.workers", Form.whole(1, 1_024), "32");
    static final Setting<Integer> QUEUE = Setting.of("limits.queue", Form.whole(1, 100_000), "512");
    static final Setting<Integer> DOWNLOADS = Setting.of("limits.downloads", Form.whole(1, 256), "4");
    static final Setting<Integer> STREAMS = Setting.of("limits.streams", Form.whole(1, 10_000), "128");
    static final Setting<Duration> DRAIN = Setting.of("limits.drain", Form.time(MOMENT, HOUR), "20s");
    static final Setting<Logging.Format> FORMAT = Setting.of("log.format", Form.oneOf(Logging.Format.class), "text");
    static final Setting<Logging.Level> LEVEL = Setting.of("log.level", Form.oneOf(Logging.Level.class), "info");

    static final List<Setting<?>> ALL = List.of(
            HOST,
            PORT,
            DATA,
            RULES,
            FROM,
            PREVIEW,
            OPEN,
            CERTIFICATE,
            KEY,
            CRON,
            ZONE,
            CATCH_UP,
            INTERACTIONS,
            REPLAY,
            OVERLAY,
            SCRUB,
            BACKUPS,
            KEEP,
            AUDIT,
            MARGIN,
            EARLY,
            CHI,
            BODY,
            BULK,
            BODIES,
            HEADERS,
            URI,
            REQUEST_TIMEOUT,
            IDLE_TIMEOUT,
            CONNECTIONS,
            REQUESTS,
            WORKERS,
            QUEUE,
            DOWNLOADS,
            STREAMS,
            DRAIN,
            FORMAT,
            LEVEL);

    private Keys() {}
}
