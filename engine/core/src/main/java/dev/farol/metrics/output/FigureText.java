package dev.farol.metrics.output;

import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.catalogue.Value;
import dev.farol.rules.Label;
import dev.farol.rules.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Values of figures in words: {@code 5.0 %}, {@code 12.345,60}, {@code 4 min 12 s}, {@code muito boa}. Money has no sign, because
 * nothing says which currency it is. Rounding is for display only. Thread-safe.
 */
public final class FigureText {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    /** What formulas answer in words; texts of customers are shown as they are. */
    private static final Map<String, Label> WORDS = Map.of(
            "critical", new Label("critical", "crítica"),
            "reasonable", new Label("reasonable", "razoável"),
            "very good", new Label("very good", "muito boa"),
            "excellent", new Label("excellent", "excelente"),
            "margin", new Label("margin", "margem"),
            "revenue", new Label("revenue", "receita"));

    private FigureText() {}

    /** A value with its unit. */
    public static String of(Value value, Unit unit, Language language) {
        if (value instanceof Value.Number number) {
            return number(number.number(), unit, language);
        }
        if (value instanceof Value.Flag flag) {
            return (flag.holds() ? new Label("yes", "sim") : new Label("no", "não")).in(language);
        }
        String word = ((Value.Word) value).text();
        return WORDS.getOrDefault(word, Label.of(word)).in(language);
    }

    /** A number with its unit. */
    public static String number(BigDecimal number, Unit unit, Language language) {
        return switch (unit) {
            case SHARE -> NumberText.seen(number.movePointRight(2), 1, language) + " %";
            case MONEY -> NumberText.of(number, 2, language);
            case COUNT -> NumberText.atMost(number, 2, language);
            case POINTS -> NumberText.of(number, 1, language);
            case SCALE, RATIO -> NumberText.seen(number, 2, language);
            case SECONDS -> duration(number, language);
            case PERIODS -> NumberText.of(number, 1, language) + new Label(" periods", " períodos").in(language);
            case MONTHS -> NumberText.of(number, 1, language) + new Label(" months", " meses").in(language);
            case WORD, YES_OR_NO -> NumberText.atMost(number, 2, language);
        };
    }

    /** By how much a number of that unit has changed, with its sign: shares in percentage points. */
    public static String change(BigDecimal change, Unit unit, Language language) {
        String sign = change.signum() > 0 ? "+" : "";
        return sign
                + (unit == Unit.SHARE
                        ? NumberText.seen(change.movePointRight(2), 1, language)
                                + new Label(" pp", " p.p.").in(language)
                        : number(change, unit, language));
    }

    private static String duration(BigDecimal seconds, Language language) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.HALF_UP);
        if (whole.abs().compareTo(MINUTE) < 0) {
            return NumberText.of(seconds, 1, language) + " s";
        }
        BigDecimal[] parts = whole.divideAndRemainder(MINUTE);
        return NumberText.of(parts[0], 0, language) + " min " + parts[1].abs().toPlainString() + " s";
    }
}
