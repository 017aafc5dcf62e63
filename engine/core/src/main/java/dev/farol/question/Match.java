package dev.farol.question;

import dev.farol.history.History;
import dev.farol.history.Names;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A filter bound to a field: the data value, as text, equals another. Immutable. */
final class Match {

    /** Longest text that a number's plain notation can be. */
    private static final int LONGEST_NUMBER = 1000;

    private static final int EVERYTHING = Integer.MIN_VALUE;

    private final int field;
    private final byte[] text;
    private final Optional<BigDecimal> number;
    private final Optional<Boolean> flag;

    private Match(int field, String value) {
        this.field = field;
        this.text = value.getBytes(StandardCharsets.UTF_8);
        this.number = number(value);
        this.flag =
                value.equals("true") || value.equals("false") ? Optional.of(value.equals("true")) : Optional.empty();
    }

    static Match of(Selector selector, Names names) {
        return selector.filter()
                .map(only -> new Match(names.code(only.field()), only.value()))
                .orElseGet(() -> new Match(EVERYTHING, ""));
    }

    boolean accepts(History history, int i) {
        return field == EVERYTHING || compare(history, history.cell(i, field));
    }

    private boolean compare(History history, int cell) {
        if (cell < 0) {
            return false;
        }
        if (history.isNumber(cell)) {
            return number.isPresent() && number.get().compareTo(history.decimal(cell)) == 0;
        }
        return history.isText(cell, text) || (flag.isPresent() && history.isFlag(cell, flag.get()));
    }

    /** The number whose plain notation without trailing zeros is exactly this text. */
    private static Optional<BigDecimal> number(String value) {
        if (value.length() > LONGEST_NUMBER || !value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value);
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString().equals(value) ? Optional.of(plain) : Optional.empty();
    }
}
