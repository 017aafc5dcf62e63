package dev.farol.scenario.make;

import dev.farol.customer.Moment;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A line of {@code interactions}: one interaction, or several alike.
 *
 * @param at of the last one
 * @param times how many
 * @param every days between two of them; 0 for all at once
 */
record Item(Moment at, Content content, int times, int every) {

    /**
     * What interactions of one line have in common.
     *
     * @param data by field, in the order of names
     */
    record Content(String type, Optional<BigDecimal> value, Map<String, Object> data) {}

    static Item one(Moment at, Content content) {
        return new Item(at, content, 1, 0);
    }

    String line() {
        StringBuilder line = new StringBuilder("    - {type: ")
                .append(Yaml.text(content.type()))
                .append(", at: ")
                .append(at);
        content.value().ifPresent(value -> line.append(", value: ").append(value.toPlainString()));
        if (!content.data().isEmpty()) {
            line.append(", data: ").append(Yaml.group(content.data()));
        }
        if (times > 1) {
            line.append(", times: ").append(times);
        }
        if (every > 0) {
            line.append(", every: ").append(every);
        }
        return line.append("}\n").toString();
    }
}
