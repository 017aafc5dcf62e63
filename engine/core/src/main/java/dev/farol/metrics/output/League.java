package dev.farol.metrics.output;

import dev.farol.metrics.Figure;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A league table of a period: who moved most. The most points gained come first, then the most customers rescued; who is level with the
 * one before has the same place.
 *
 * @param by what the rows are: {@code owner}, say
 */
public record League(String by, Period period, List<Row> rows) {

    /** The metrics of a league table, in the order of its columns; the first two give the places. */
    public static final List<String> METRICS =
            List.of("team.points", "team.rescued", "team.fallen", "team.playbooks", "health.score");

    private static final Comparator<List<BigDecimal>> BEST_FIRST = Comparator.comparing(
                    (List<BigDecimal> best) -> best.get(0), Comparator.reverseOrder())
            .thenComparing(best -> best.get(1), Comparator.reverseOrder());

    public League {
        rows = List.copyOf(rows);
    }

    /**
     * One that takes part.
     *
     * @param name empty for the customers of whom it is not said
     * @param figures in the order of {@link #METRICS}
     */
    public record Row(int place, String name, List<Figure> figures) {

        public Row {
            figures = List.copyOf(figures);
        }

        private List<BigDecimal> merits() {
            return figures.stream()
                    .limit(2)
                    .map(figure -> figure.answer().number().orElse(BigDecimal.ZERO))
                    .toList();
        }
    }

    /**
     * The tables of figures.
     *
     * @param result of the {@link #METRICS}, by one thing
     * @return one for each period
     */
    public static List<League> of(MetricsResult result) {
        String by = result.request().by().get(0);
        Map<Period, Map<String, List<Figure>>> all = new LinkedHashMap<>();
        for (Figure figure : result.figures()) {
            if (figure.group().by().equals(by)) {
                all.computeIfAbsent(figure.period(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(figure.group().name(), unused -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<League> leagues = new ArrayList<>();
        all.forEach((period, groups) -> leagues.add(new League(by, period, ranked(groups))));
        return leagues;
    }

    private static List<Row> ranked(Map<String, List<Figure>> groups) {
        List<Row> rows = new ArrayList<>();
        groups.forEach((name, figures) -> rows.add(new Row(0, name, figures)));
        rows.sort(Comparator.comparing(Row::merits, BEST_FIRST).thenComparing(Row::name));
        List<Row> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean level = i > 0 && BEST_FIRST.compare(rows.get(i - 1).merits(), row.merits()) == 0;
            placed.add(new Row(level ? placed.get(i - 1).place() : i + 1, row.name(), row.figures()));
        }
        return placed;
    }
}
