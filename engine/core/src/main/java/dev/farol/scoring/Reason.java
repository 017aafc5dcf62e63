package dev.farol.scoring;

import dev.farol.lowering.ReasonText;
import dev.farol.rules.Language;

/** Why a rule fired for one customer: the text of the rule and the customer's readings, put together when it is read. */
public record Reason(ReasonText text, double[] numbers, String[] texts) {

    public String in(Language language) {
        return text.in(language, numbers, texts);
    }
}
