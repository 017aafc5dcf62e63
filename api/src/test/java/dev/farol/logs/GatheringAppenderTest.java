package dev.farol.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringAppenderTest {

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final GatheringAppender appender = appender();

    @Test
    void writesEveryLineInOrderAtTheLatestWhenItIsStopped() {
        appender.start();
        IntStream.range(0, 5_000).forEach(this::log);
        appender.stop();
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList());
    }

    @Test
    void writesAtOnceWhatComesTogether() {
        CountingStream out = new CountingStream();
        GatheringAppender counted = new GatheringAppender(encoder(), out);
        counted.setContext(context);
        counted.start();
        IntStream.range(0, 5_000).forEach(i -> counted.doAppend(event(i)));
        counted.stop();
        assertThat(out.writes).isLessThan(500);
    }

    private static final class CountingStream extends PrintStream {
        private int writes;

        CountingStream() {
            super(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writes++;
        }
    }

    private void log(int number) {
        appender.doAppend(event(number));
    }

    private LoggingEvent event(int number) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLevel(Level.INFO);
        event.setMessage("line " + number);
        return event;
    }

    private GatheringAppender appender() {
        GatheringAppender made =
                new GatheringAppender(encoder(), new PrintStream(written, true, StandardCharsets.UTF_8));
        made.setContext(context);
        return made;
    }

    private PatternLayoutEncoder encoder() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        return encoder;
    }
}
