package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.Formatter;
import dev.farol.language.MappedText;
import dev.farol.language.Parser;
import dev.farol.language.RuleSyntax;
import dev.farol.lowering.Known;
import dev.farol.lowering.RuleLowering;
import dev.farol.lowering.Slots;
import dev.farol.rules.RuleFile;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormattingLawsTest {

    private static final String SCORECARD = """
            zone: America/Sao_Paulo
            base: 60
            minCoverage: 0
            dimensions:
              adoption: {min: -30, max: 20, from: [login]}
              support: {min: -30, max: 20, from: [nps]}
            bands:
              risk: {risk: true}
              fine: {}
            """;

    private static final String INTERACTIONS = "login: {}\nnps: {value: {from: 0, to: 10}}\n";

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void formattingKeepsRulesAndCommentsAndIsDoneAtOnce(long seed) {
        RandomRuleText random = new RandomRuleText(seed);
        String text = random.write();
        String formatted = format(text);

        assertThat(lowered(formatted)).isEqualTo(lowered(text));
        assertThat(format(formatted)).isEqualTo(formatted);
        for (String comment : random.comments()) {
            assertThat(formatted.split(comment, -1)).as(comment).hasSize(2);
        }
        assertThat(formatted).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\n\n\n", "\t", "\r", " \n");
    }

    private static String format(String text) {
        return Formatter.rules("health/a.drl", text, new Diagnostics()).orElseThrow();
    }

    /** The rules, without where they stand. */
    private static List<Object> lowered(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Known known = new Known(
                Scorecard.read(RuleFile.of("scorecard.yaml", SCORECARD), diagnostics)
                        .orElseThrow(),
                Vocabulary.read(RuleFile.of("interactions.yaml", INTERACTIONS), diagnostics)
                        .orElseThrow(),
                Set.of(),
                Set.of());
        Slots slots = new Slots();
        RuleLowering lowering = new RuleLowering(known, Stage.HEALTH, slots, diagnostics);
        List<Object> rules = new ArrayList<>();
        List<RuleSyntax> written = Parser.parse(MappedText.of("health/a.drl", text), diagnostics);
        for (RuleSyntax rule : written) {
            lowering.lower(rule)
                    .ifPresent(lowered -> rules.add(List.of(lowered.name(), lowered.condition(), lowered.effect())));
        }
        assertThat(diagnostics.sorted())
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::text)
                .isEmpty();
        assertThat(rules).hasSameSizeAs(written).isNotEmpty();
        rules.add(slots.numbers());
        rules.add(slots.texts());
        return rules;
    }
}
