package dev.farol.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.ruleset.HostileTexts;
import dev.farol.ruleset.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a person wrote is in what Drools is given: calls on one fact, numbers, and punctuation. */
class PrintedHostileTextsTest {

    private static final Pattern RULE = Pattern.compile("rule \"r\\d+\" when \\$c : Customer\\( "
            + "(?:(?:q|text|k|holds)\\(\\d+\\)|\\d+\\.\\d+|(?:always|never)\\(\\)"
            + "|(?:equal|different|less|atMost|more|atLeast|same|unlike|present|absent|given|missing|plus|minus|times|by)\\("
            + "|\\(|\\)|, | && | \\|\\| )*+"
            + " \\) then \\$c\\.fire\\(\\d+\\); end");

    @TempDir
    Path temp;

    @Test
    void isNumbersAndKnownCalls() throws IOException {
        RuleSet set = HostileTexts.read(temp);
        PrintedRules printed = PrintedRules.of(set.rules());
        printed.drl().forEach((stage, drl) -> {
            List<String> lines = drl.lines().toList();
            assertThat(lines.subList(0, 2))
                    .containsExactly("package farol." + stage.folder() + ";", "import dev.farol.drools.Customer;");
            assertThat(lines.subList(2, lines.size()))
                    .hasSameSizeAs(set.rules(stage))
                    .allSatisfy(line -> assertThat(line).matches(RULE));
        });
    }

    @Test
    void keepsTextsApart() throws IOException {
        PrintedRules printed = PrintedRules.of(HostileTexts.read(temp).rules());
        assertThat(printed.drl().values()).noneMatch(text -> text.contains("farol.canary") || text.contains("System"));
        assertThat(printed.lookup().constants()).anyMatch(text -> text.contains("farol.canary"));
    }
}
