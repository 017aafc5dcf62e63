package dev.farol.generator.company;

import dev.farol.generator.random.Dice;
import java.util.List;

/** Where customers are: their hours, and the forms of their companies. */
public enum Country {
    BR(0.60, -3, "Ltda", "S.A.", "ME"),
    US(0.12, -5, "Inc", "LLC", "Corp"),
    PT(0.08, 0, "Lda", "S.A."),
    MX(0.06, -6, "S.A. de C.V.", "S.C."),
    AR(0.05, -3, "S.R.L.", "S.A."),
    GB(0.05, 0, "Ltd", "plc"),
    DE(0.04, 1, "GmbH", "AG");

    private final double share;
    private final int hoursFromUtc;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> forms;

    Country(double share, int hoursFromUtc, String... forms) {
        this.share = share;
        this.hoursFromUtc = hoursFromUtc;
        this.forms = List.of(forms);
    }

    static Country draw(Dice dice) {
        double left = dice.uniform();
        for (Country country : values()) {
            left -= country.share;
            if (left < 0) {
                return country;
            }
        }
        return BR;
    }

    /** The second of the day, in UTC, at which offices open: eight o'clock there. */
    public int opening() {
        return (8 - hoursFromUtc) * 3600;
    }

    boolean speaksPortuguese() {
        return this == BR || this == PT;
    }

    String form(Dice dice) {
        return forms.get(dice.below(forms.size()));
    }
}
