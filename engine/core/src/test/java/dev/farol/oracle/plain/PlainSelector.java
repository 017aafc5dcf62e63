package dev.farol.oracle.plain;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.util.Optional;

/** {@code type.field[key=wanted]} taken apart; the empty text where a part is missing. */
record PlainSelector(String type, String field, String key, String wanted) {

    static PlainSelector read(String written) {
        int open = written.indexOf('[');
        String front = open < 0 ? written : written.substring(0, open);
        String filter = open < 0 ? "=" : written.substring(open + 1, written.length() - 1);
        int dot = front.indexOf('.');
        int equal = filter.indexOf('=');
        return new PlainSelector(
                dot < 0 ? front : front.substring(0, dot),
                dot < 0 ? "" : front.substring(dot + 1),
                filter.substring(0, equal),
                filter.substring(equal + 1));
    }

    PlainSelector ofType(String other) {
        return new PlainSelector(other, field, key, wanted);
    }

    boolean takes(Interaction interaction) {
        return interaction.type().equals(type)
                && (key.isEmpty() || wanted.equals(text(interaction.data().getOrDefault(key, ""))));
    }

    Optional<BigDecimal> number(Interaction interaction) {
        if (field.isEmpty()) {
            return interaction.value();
        }
        return interaction.data().get(field) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private static String text(Object datum) {
        if (datum instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return datum.toString();
    }
}
