package dev.farol.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.config.Logging;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsTest {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void restore() {
        System.setErr(before);
        Logs.setUp(new Logging(Logging.Format.TEXT, Logging.Level.INFO));
    }

    @Test
    void saysInJsonWhatItSaysInText() throws Exception {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        Logs.setUp(new Logging(Logging.Format.JSON, Logging.Level.INFO));
        LoggerFactory.getLogger(Logs.class).info("run {} {}: {} customers", 7, "committed", 20);
        JsonNode line = new ObjectMapper().readTree(written.toString(StandardCharsets.UTF_8));
        assertThat(line.get("formattedMessage").asText()).isEqualTo("run 7 committed: 20 customers");
        assertThat(line.get("level").asText()).isEqualTo("INFO");
    }
}
