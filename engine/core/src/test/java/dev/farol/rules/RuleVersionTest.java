package dev.farol.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleVersionTest {

    private static final String VERSION = RuleVersion.of(
            RuleFiles.of(List.of(RuleFile.of("health/a.drl", "x\ny"), RuleFile.of("scorecard.yaml", "z"))));

    @Test
    void isTheHashOfLengthsPathsAndContents() {
        // (printf '\0\0\0\0\0\0\0\14health/a.drl\0\0\0\0\0\0\0\3x\ny\0\0\0\0\0\0\0\16scorecard.yaml\0\0\0\0\0\0\0\1z')
        // | sha256sum
        assertThat(VERSION).isEqualTo("4f739bc979c9");
    }

    @Test
    void ignoresOrderLineEndsMarkAndWhatDoesNotCount() {
        assertThat(version(
                        RuleFile.of("scorecard.yaml", "\uFEFFz"),
                        RuleFile.of("pom.xml", "x"),
                        RuleFile.of("scenarios/a.yaml", "x"),
                        RuleFile.of("health/a.drl", "x\r\ny")))
                .isEqualTo(VERSION);
    }

    @Test
    void changesWithContentAndPath() {
        assertThat(version(RuleFile.of("health/a.drl", "x\ny "), RuleFile.of("scorecard.yaml", "z")))
                .isNotEqualTo(VERSION);
        assertThat(version(RuleFile.of("bands/a.drl", "x\ny"), RuleFile.of("scorecard.yaml", "z")))
                .isNotEqualTo(VERSION);
    }

    @Test
    void takesSpreadsheetsByTheirBytes() {
        assertThat(version(RuleFile.of("health/a.drl.xlsx", "\r\n")))
                .isNotEqualTo(version(RuleFile.of("health/a.drl.xlsx", "\n")));
    }

    private static String version(RuleFile... files) {
        return RuleVersion.of(RuleFiles.of(List.of(files)));
    }
}
