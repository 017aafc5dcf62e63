package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.report.markup.Tag;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Customers by the month in which they were acquired: how many are there month by month. The darker, the more. */
final class CohortTriangle {

    private static final int COHORTS = 12;
    private static final int SHADES = 10;
    private static final int CUSTOMERS = 1;
    private static final int SHARE = 2;

    private CohortTriangle() {}

    static Tag of(Draft draft) {
        List<Figure> course = draft.figures().course("retention.cohorts");
        List<Figure> cohorts = course.subList(course.size() - COHORTS, course.size());
        List<String> columns = new ArrayList<>(
                List.of("." + draft.say("Acquired in", "Adquiridos em"), draft.say("Customers", "Clientes")));
        for (int age = 0; age < COHORTS; age++) {
            columns.add("+" + age);
        }
        Table table = new Table(
                        draft.say(
                                "Of the customers acquired in a month, those active at its end (+0) and that many months later",
                                "Dos clientes adquiridos em um mês, os ativos no fim dele (+0) e tantos meses depois"),
                        "cohorts")
                .columns(columns);
        cohorts.forEach(cohort -> table.row(row(draft, cohort)));
        table.row(all(draft, cohorts));
        return table.tag();
    }

    private static List<Tag> row(Draft draft, Figure cohort) {
        List<Tag> cells = new ArrayList<>(List.of(Table.name(draft.words().brief(cohort.period()))));
        if (cohort.answer().value().isEmpty()) {
            cells.add(Tag.of("td", "text none")
                    .with("colspan", Integer.toString(COHORTS + 1))
                    .text(draft.reason(cohort)));
            return cells;
        }
        cells.add(Table.number(draft.words().number(acquired(cohort))));
        for (int age = 0; age < COHORTS; age++) {
            Optional<BigDecimal> share = cell(cohort, age, SHARE);
            cells.add(share.map(known -> shaded(draft, known)).orElseGet(() -> unknown(draft)));
        }
        return cells;
    }

    /** Of all cohorts that have come to an age, the share that is there. */
    private static List<Tag> all(Draft draft, List<Figure> cohorts) {
        List<Tag> cells = new ArrayList<>();
        cells.add(Table.name(draft.say("all", "todos")));
        BigDecimal whole =
                cohorts.stream().map(CohortTriangle::acquired).reduce(BigDecimal.ZERO, BigDecimal::add);
        cells.add(Table.number(draft.words().number(whole)));
        for (int age = 0; age < COHORTS; age++) {
            int reached = age;
            List<Figure> old = cohorts.stream()
                    .filter(cohort -> cell(cohort, reached, CUSTOMERS).isPresent())
                    .toList();
            BigDecimal acquired = old.stream().map(CohortTriangle::acquired).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal there = old.stream()
                    .map(cohort -> cell(cohort, reached, CUSTOMERS).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            cells.add(
                    acquired.signum() == 0
                            ? unknown(draft)
                            : shaded(draft, there.divide(acquired, MathContext.DECIMAL64)));
        }
        return cells;
    }

    private static BigDecimal acquired(Figure cohort) {
        return cohort.answer().denominator().orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> cell(Figure cohort, int age, int column) {
        return cohort.answer()
                .table()
                .filter(table -> age < table.rows().size())
                .flatMap(table -> table.rows().get(age).get(column))
                .map(value -> ((Value.Number) value).number());
    }

    private static Tag shaded(Draft draft, BigDecimal share) {
        int shade = share.multiply(BigDecimal.valueOf(SHADES)).setScale(0, RoundingMode.DOWN).intValue();
        return Table.number(FigureText.number(share, Unit.SHARE, draft.words().language()).replace(" ", "\u00a0"))
                .with("data-shade", Integer.toString(Math.min(SHADES, Math.max(0, shade))));
    }

    private static Tag unknown(Draft draft) {
        return Tag.of("td", "number future")
                .add(Tag.of("span", "unseen").text(draft.say("not known yet", "ainda não se sabe")))
                .text("·");
    }
}
