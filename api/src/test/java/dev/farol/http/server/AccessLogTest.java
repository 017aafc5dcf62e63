package dev.farol.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.http.TestServer;
import dev.farol.logs.Logs;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Logs.ACCESS);
    private final LinkedBlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(appender);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void isOneLineARequestThatNamesRouteAndTokenAndNoCustomer() throws Exception {
        try (TestServer server = TestServer.of(new Sample())) {
            server.admin().get("/t/things/maria?limit=3", "X-Request-Id", "r-1");
            ILoggingEvent event = events.poll(30, TimeUnit.SECONDS);
            assertThat(event.getMessage())
                    .matches("GET /t/things/[{]id[}] 200 [0-9]+ B [0-9]+[.][0-9] ms admin r-1")
                    .doesNotContain("maria");
            server.nobody().get("/nothing", "X-Request-Id", "r-2");
            assertThat(events.poll(30, TimeUnit.SECONDS).getMessage()).matches("GET - 404 [0-9]+ B .* ms - r-2");
        }
    }

    @Test
    void comesAsJsonWithAFieldForEachPart() throws Exception {
        try (TestServer server = TestServer.of(new Sample())) {
            server.admin().get("/t/things/maria");
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(logger.getLoggerContext());
            encoder.start();
            JsonNode json = new ObjectMapper().readTree(encoder.encode(events.poll(30, TimeUnit.SECONDS)));
            assertThat(json.get("kvpList").findValuesAsText("route")).containsExactly("/t/things/{id}");
            assertThat(json.get("kvpList").findValuesAsText("status")).containsExactly("200");
        }
    }
}
