package dev.farol.suggest;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.util.ArrayList;
import java.util.List;

/** A small rule folder with every kind of type, field and value. */
final class SmallRules {

    private static final String SCORECARD = """
            zone: America/Sao_Paulo
            base: 60
            minCoverage: 0.0
            dimensions:
              usage: {min: -30, max: 20, from: [login, usage], label: {en: Use, pt: Uso}}
              support: {min: -30, max: 20, from: [ticket], label: {en: Support, pt: Suporte}}
              account: {min: -30, max: 20, from: [nps], label: {en: Account, pt: Conta}}
            bands:
              risk: {risk: true, color: red, label: {en: Risk, pt: Risco}}
              fine: {color: green, label: {en: Fine, pt: Bem}}
            """;

    private static final String INTERACTIONS = """
            login: {label: {en: Signed in, pt: Acesso}}
            usage: {value: {from: 0}, data: {minutes: number}, label: {en: 'Use of "it"', pt: "Uso {dele}"}}
            ticket: {data: {priority: [low, high], escalated: boolean, hours: number, note: text}, label: {en: Ticket, pt: Chamado}}
            nps: {value: {from: 0, to: 10}, label: {en: NPS answer, pt: Resposta de NPS}}
            rare: {value: {from: 0}, label: {en: Rare, pt: Raro}}
            """;

    private static final String BANDS = """
            rule "Risk" when Customer( score <= 50 ) then health.band("risk"); end
            rule "Fine" when Customer( score > 50 ) then health.band("fine"); end
            """;

    static final String TODAY = """
            rule "Big"
              @dimension(account)
            when
              Customer( number("seats") > 400 )
            then
              health.points(5, "big");
            end
            """;

    private SmallRules() {}

    static RuleSet today() {
        return with(List.of(TODAY));
    }

    /** The folder with the text of some files in health/. */
    static RuleSet with(List<String> health) {
        List<RuleFile> files = new ArrayList<>(List.of(
                RuleFile.of("scorecard.yaml", SCORECARD),
                RuleFile.of("interactions.yaml", INTERACTIONS),
                RuleFile.of("bands/bands.drl", BANDS)));
        for (int i = 0; i < health.size(); i++) {
            files.add(RuleFile.of("health/file" + i + ".drl", health.get(i)));
        }
        Diagnostics diagnostics = new Diagnostics();
        return RuleSetReader.read(RuleFiles.of(files), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted() + "\n" + health.get(health.size() - 1)));
    }

    /** The folder with one rule of this condition. */
    static RuleSet asking(String condition) {
        return with(List.of("rule \"It\"\n  @dimension(account)\nwhen\n  Customer( " + condition
                + " )\nthen\n  health.points(-5, \"it\");\nend\n"));
    }
}
