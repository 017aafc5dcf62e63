package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hostile files mean it: given to Drools as they are, they do what they must never do here. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CanaryTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annotation-array",
                "annotation-call",
                "attribute-enabled",
                "attribute-salience",
                "file-declare",
                "file-query",
                "file-function",
                "file-import-static",
                "file-import-function",
                "file-dialect",
                "file-import",
                "then-anonymous-class",
                "then-argument",
                "then-behind-a-comment",
                "then-class-loader",
                "then-closes-generated-code",
                "then-computed-points",
                "then-environment",
                "then-file-nio",
                "then-file-writer",
                "then-insert",
                "then-kie-runtime",
                "then-lambda",
                "then-network",
                "then-property",
                "then-reflection",
                "then-script-engine",
                "then-second-statement",
                "then-text-closed-by-escape",
                "then-thread",
                "when-accumulate",
                "when-accumulate-code",
                "when-char-literal",
                "when-closes-pattern",
                "when-collect",
                "when-eval",
                "when-exists",
                "when-forall",
                "when-from",
                "when-method",
                "when-new",
                "when-not",
                "when-or-of-patterns",
                "when-selector-joined",
                "when-ternary",
                "when-window-code"
            })
    void singsWhenNothingGuardsIt(String name) throws IOException {
        Canary canary = Canary.quiet(temp);
        String file = Files.readString(HostileFilesTest.REFUSED.resolve(name).resolve("health/hostile.drl"));
        PlainDrools.run(canary.aim(file));
        assertThat(canary.sang()).isTrue();
    }
}
