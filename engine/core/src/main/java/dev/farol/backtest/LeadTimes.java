package dev.farol.backtest;

import java.util.List;
import java.util.OptionalDouble;

/** Sums up since when those who left had been warned of. Stateless. */
final class LeadTimes {

    private LeadTimes() {}

    static LeadTime of(List<Warned> all, int weeks) {
        List<Warned> warned =
                all.stream().filter(each -> each.days().isPresent()).toList();
        double[] days = warned.stream()
                .mapToDouble(each -> each.days().getAsInt())
                .sorted()
                .toArray();
        return new LeadTime(
                all.size(),
                warned.size(),
                quantile(days, 0.25),
                quantile(days, 0.5),
                quantile(days, 0.75),
                warned.stream().filter(Warned::exact).count(),
                warned.stream().filter(Warned::open).count(),
                weeks);
    }

    /** Between the two nearest, as most tools have it (type 7 of Hyndman and Fan). */
    private static OptionalDouble quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return OptionalDouble.of(sorted[below] + (place - below) * (above - sorted[below]));
    }
}
