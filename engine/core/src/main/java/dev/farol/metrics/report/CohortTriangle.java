package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Customers by the month in which they were acquired: how many are there month by month. The darker, the more. */
final class CohortTriangle {

    private static final int COHORTS = 12;
    private static final int SHADES = 10;
    private static final int CUSTOMERS = 1;
    private static final int SHARE = 2;

    private final Draft draft;
    private final List<Figure> cohorts;
    /** The smallest share: it is the lightest. */
    private final BigDecimal least;

    private CohortTriangle(Draft draft) {
        this.draft = draft;
        List<Figure> course = draft.figures().course("retention.cohorts");
        this.cohorts = course.subList(course.size() - COHORTS, course.size());
        this.least = cohorts.stream()
                .flatMap(cohort -> IntStream.range(0, COHORTS).mapToObj(age -> cell(cohort, age, SHARE)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
    }

    static Tag of(Draft draft) {
        return new CohortTriangle(draft).tag();
    }

    private Tag tag() {
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
        cohorts.forEach(cohort -> table.row(row(cohort)));
        table.row(all());
        return table.tag();
    }

    private List<Tag> row(Figure cohort) {
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
            cells.add(share.map(known -> shaded(known)).orElseGet(() -> unknown()));
        }
        return cells;
    }

    /** Of all cohorts that have come to an age, the share that is there. */
    private List<Tag> all() {
        List<Tag> cells = new ArrayList<>();
        cells.add(Table.name(draft.say("all", "todos")));
        BigDecimal whole = cohorts.stream().map(CohortTriangle::acquired).reduce(BigDecimal.ZERO, BigDecimal::add);
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
            cells.add(acquired.signum() == 0 ? unknown() : shaded(there.divide(acquired, MathContext.DECIMAL64)));
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

    private Tag shaded(BigDecimal share) {
        BigDecimal above = share.subtract(least);
        BigDecimal room = BigDecimal.ONE.subtract(least);
        int shade = room.signum() == 0
                ? SHADES
                : above.multiply(BigDecimal.valueOf(SHADES))
                        .divide(room, 0, RoundingMode.HALF_UP)
                        .intValue();
        return Table.number(FigureText.number(share, Unit.SHARE, draft.words().language())
                        .replace(" ", "\u00a0"))
                .with("data-shade", Integer.toString(Math.min(SHADES, Math.max(0, shade))));
    }

    private Tag unknown() {
        return Tag.of("td", "number future")
                .add(Tag.of("span", "unseen").text(draft.say("not known yet", "ainda não se sabe")))
                .text("·");
    }
}
