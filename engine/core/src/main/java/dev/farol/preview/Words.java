package dev.farol.preview;

import dev.farol.rules.Band;
import dev.farol.rules.Label;
import dev.farol.rules.Language;
import dev.farol.rules.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Numbers and names of a preview in one language. */
record Words(Language language, List<Band> bands) {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    /** Bands by the names that the rules which may come give them. */
    static Words of(Preview preview, Language language) {
        List<Band> bands = Stream.concat(preview.after().bands().stream(), preview.before().bands().stream())
                .toList();
        return new Words(language, bands);
    }

    String say(String english, String portuguese) {
        return language == Language.PT ? portuguese : english;
    }

    String of(Label label) {
        return label.in(language);
    }

    String band(String id) {
        if (id.equals(Scorecard.NOT_SCORED)) {
            return say("not scored", "sem nota");
        }
        return bands.stream()
                .filter(band -> band.id().equals(id))
                .findFirst()
                .map(band -> of(band.label()))
                .orElse(id);
    }

    String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** An amount of money: to the cent where there are cents. */
    String money(BigDecimal amount) {
        boolean whole = amount.signum() == 0 || amount.stripTrailingZeros().scale() <= 0;
        return String.format(locale(), whole ? "%,.0f" : "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    String mean(OptionalDouble mean) {
        return mean.isEmpty() ? "-" : String.format(locale(), "%.1f", mean.getAsDouble());
    }

    String percent(OptionalDouble share) {
        return share.isEmpty() ? "-" : String.format(locale(), "%.1f %%", 100 * share.getAsDouble());
    }

    String count(OptionalLong count) {
        return count.isEmpty() ? "-" : number(count.getAsLong());
    }

    String score(OptionalInt score) {
        return score.isEmpty() ? "-" : Integer.toString(score.getAsInt());
    }

    static String signed(int points) {
        return points > 0 ? "+" + points : Integer.toString(points);
    }

    private Locale locale() {
        return language == Language.PT ? BRAZIL : Locale.ROOT;
    }
}
