package dev.farol.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCodecTest {

    private static final Instant AS_OF = Instant.parse("2026-11-21T23:59:59.999999999Z");
    private static final RunRecord RUNNING = new RunRecord(
            12,
            RunState.RUNNING,
            true,
            AS_OF,
            4_711,
            400,
            11,
            "3f2a9c0d1b7e",
            "0.1.0",
            "a \"name\"",
            AS_OF.plusSeconds(60),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty());

    private static final RunSummary SUMMARY = new RunSummary(
            10,
            9,
            1,
            new TreeMap<>(java.util.Map.of("neutral", 9L, "not-scored", 1L)),
            new TreeMap<>(java.util.Map.of("healthy", new TreeMap<>(java.util.Map.of("neutral", 2L)))),
            3,
            4,
            5,
            new TreeMap<>(java.util.Map.of("", 1L, "a rule", 2L)),
            new TreeMap<>(java.util.Map.of("a rule", 7L, "another \"rule\"", 9L)),
            40,
            new OverrideCount(7, 6),
            1_234);

    @Test
    void readsSummariesOfBeforeFiresWereCounted() {
        String text = new String(
                RunCodec.encode(RUNNING.committed(AS_OF, SUMMARY, AS_OF.minusSeconds(1))), StandardCharsets.UTF_8);
        String older = text.replaceFirst(",\"fires\":\\{[^}]*}", "");
        assertThat(older).isNotEqualTo(text);

        RunSummary read = RunCodec.decode(older.getBytes(StandardCharsets.UTF_8))
                .summary()
                .orElseThrow();

        assertThat(read.fires()).isEmpty();
        assertThat(read.failures()).isEqualTo(SUMMARY.failures());
    }

    @Test
    void readsWhatItWrote() {
        for (RunRecord run : List.of(
                RUNNING,
                RUNNING.committed(AS_OF, SUMMARY, AS_OF.minusSeconds(1)),
                RUNNING.exported(AS_OF, SUMMARY),
                RUNNING.failed(AS_OF, "No space left on device"),
                RUNNING.cancelled(AS_OF, "ana"))) {
            assertThat(RunCodec.decode(RunCodec.encode(run))).isEqualTo(run);
        }
    }

    @Test
    void readsRunsOfBeforeThereWereOverrides() {
        RunSummary summary = new RunSummary(
                0,
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                OverrideCount.NONE,
                1);
        RunRecord run = RUNNING.exported(AS_OF, summary);
        String text = new String(RunCodec.encode(run), StandardCharsets.UTF_8);
        String older = text.replaceFirst("\"overrides\":[{][^}]*[}],", "");

        assertThat(older).isNotEqualTo(text);
        assertThat(RunCodec.decode(older.getBytes(StandardCharsets.UTF_8))).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"number\":12', '\"number\":\"12\"'",
        "'\"number\":12', '\"number\":12,\"more\":1'",
        "'\"number\":12', '\"number\":12,\"number\":12'",
        "'\"number\":12', '\"nummer\":12'",
        "'\"number\":12', '\"number\":99999999999'",
        "'running', 'walking'",
        "'2026-11-21T', '2026-99-21T'",
        "'{', '['",
        "'}', '}}'",
        "'}', ''",
    })
    void refusesAnythingElse(String part, String instead) {
        String text = new String(RunCodec.encode(RUNNING), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        byte[] bytes = text.replace(part, instead).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> RunCodec.decode(bytes)).isInstanceOf(MalformedRun.class);
    }
}
