package dev.farol.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import dev.farol.language.Parser;
import dev.farol.lowering.Known;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.RuleLowering;
import dev.farol.lowering.Slots;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rule set whose rules may say the same, or never fire: lowered without being looked over. */
final class Unlinted {

    private Unlinted() {}

    static RuleSet rules(SmallFolder folder) {
        RuleSet frame = SmallFolder.plain().rules();
        Known known = new Known(frame.scorecard(), frame.vocabulary(), Set.of("call"), Set.of());
        Diagnostics diagnostics = new Diagnostics();
        Slots slots = new Slots();
        Map<Stage, List<LoweredRule>> rules = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            RuleLowering lowering = new RuleLowering(known, stage, slots, diagnostics);
            rules.put(
                    stage,
                    folder.files().entrySet().stream()
                            .filter(file -> file.getKey().startsWith(stage.folder() + "/")
                                    && file.getKey().endsWith(".drl"))
                            .flatMap(file ->
                                    Parser.parse(MappedText.of(file.getKey(), file.getValue()), diagnostics).stream())
                            .map(lowering::lower)
                            .flatMap(Optional::stream)
                            .toList());
        }
        assertThat(diagnostics.sorted()).isEmpty();
        return new RuleSet(
                "unlinted",
                frame.scorecard(),
                frame.vocabulary(),
                frame.playbooks(),
                rules,
                slots.numbers(),
                slots.texts());
    }
}
