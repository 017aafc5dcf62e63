package dev.farol.scenario;

import dev.farol.customer.Moment;
import dev.farol.rules.internal.Value;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates and instants, and says what is wrong with the usual wrong ones. Stateless. */
final class Moments {

    private Moments() {}

    static Optional<Moment> read(Value value) {
        Optional<String> text = value.text();
        Optional<Moment> moment = text.flatMap(Moment::parse);
        if (text.isPresent() && moment.isEmpty()) {
            String message = value.name() + " must be a date or an instant (" + text.get() + ")";
            value.error("bad-date", message, hint(text.get()));
        }
        return moment;
    }

    static Optional<LocalDate> date(Value value) {
        Optional<String> text = value.text();
        Optional<LocalDate> date = text.flatMap(Moment::parse)
                .flatMap(moment -> moment instanceof Moment.Day day ? Optional.of(day.date()) : Optional.empty());
        if (text.isPresent() && date.isEmpty()) {
            String message = value.name() + " must be a date (" + text.get() + ")";
            value.error("bad-date", message, "Maybe 2026-10-20: year, month, day.");
        }
        return date;
    }

    private static String hint(String text) {
        String instant = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d)", "$1T$2");
        if (Moment.parse(instant).isPresent()) {
            return "Maybe " + instant + ".";
        }
        if (Moment.parse(instant + "Z").isPresent()) {
            return "Maybe " + instant + "Z, or with an offset: " + instant + "-03:00.";
        }
        return "Maybe 2026-10-20 or 2026-10-20T09:30:00-03:00.";
    }
}
