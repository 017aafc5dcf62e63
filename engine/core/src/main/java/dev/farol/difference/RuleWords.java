package dev.farol.difference;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.ReasonText;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule as named values that people read: equal for rules that say the same. */
final class RuleWords {

    static final String FILE = "file";

    private final ConditionWords words;

    RuleWords(RuleSet set) {
        this.words = new ConditionWords(set.numbers(), set.texts());
    }

    Map<String, String> of(LoweredRule rule) {
        Map<String, String> values = new LinkedHashMap<>();
        if (rule.effect() instanceof Effect.Points points) {
            values.put("points", Integer.toString(points.points()));
            values.put("dimension", points.dimension());
        } else if (rule.effect() instanceof Effect.InBand inBand) {
            values.put("band", inBand.band());
        } else if (rule.effect() instanceof Effect.Recommend recommend) {
            values.put("playbook", recommend.playbook());
            values.put("priority", recommend.priority().label());
        }
        values.put("condition", words.of(rule.condition()));
        if (rule.effect() instanceof Effect.Points points) {
            reason(points.reason(), values);
        } else if (rule.effect() instanceof Effect.Recommend recommend) {
            reason(recommend.reason(), values);
        }
        if (rule.stage() != Stage.HEALTH) {
            values.put("stage", rule.stage().folder());
        }
        values.put(FILE, rule.place().file());
        return values;
    }

    private void reason(ReasonText reason, Map<String, String> values) {
        values.put("reason", sentence(reason.english()));
        if (!reason.portuguese().equals(reason.english())) {
            values.put("reason (pt)", sentence(reason.portuguese()));
        }
    }

    private String sentence(List<ReasonText.Part> parts) {
        StringBuilder sentence = new StringBuilder();
        for (ReasonText.Part part : parts) {
            if (part instanceof ReasonText.Part.Words text) {
                sentence.append(text.text());
            } else if (part instanceof ReasonText.Part.OfNumber number) {
                sentence.append('{').append(words.of(number.term())).append('}');
            } else if (part instanceof ReasonText.Part.OfText text) {
                sentence.append('{').append(words.of(text.term())).append('}');
            }
        }
        return sentence.toString();
    }
}
