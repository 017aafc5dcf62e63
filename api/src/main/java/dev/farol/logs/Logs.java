package dev.farol.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.farol.config.Logging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up the log of a server: on stderr, as lines or as JSON objects. */
public final class Logs {

    /** The logger of requests. */
    public static final String ACCESS = "dev.farol.access";

    private static final String LINE = "%date{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %msg%n%ex";

    private Logs() {}

    /** Replaces what was set up before. */
    public static void setUp(Logging logging) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(logging.format(), context));
        console.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger("dev.farol").setLevel(Level.toLevel(logging.level().name()));
        // What Drools and Netty note of themselves concerns nobody here.
        context.getLogger("org.drools").setLevel(Level.ERROR);
        context.getLogger("org.kie").setLevel(Level.ERROR);
        context.getLogger("io.netty").setLevel(Level.ERROR);
        access(encoder(logging.format(), context), context);
    }

    /** Requests are answered on threads that must not wait for a terminal: rather a line of the access log is left out. */
    private static void access(Encoder<ILoggingEvent> encoder, LoggerContext context) {
        GatheringAppender queue = new GatheringAppender(encoder, System.err);
        queue.setContext(context);
        queue.start();
        var access = context.getLogger(ACCESS);
        access.setAdditive(false);
        access.addAppender(queue);
    }

    private static Encoder<ILoggingEvent> encoder(Logging.Format format, LoggerContext context) {
        if (format == Logging.Format.JSON) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(context);
            json.setWithMessage(false);
            json.setWithFormattedMessage(true);
            json.setWithArguments(false);
            json.setWithContext(false);
            json.setWithMDC(false);
            json.setWithSequenceNumber(false);
            json.setWithNanoseconds(false);
            json.start();
            return json;
        }
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern(LINE);
        lines.start();
        return lines;
    }
}
