package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.metrics.report.plot.Curve;
import dev.farol.metrics.report.plot.Described;
import dev.farol.metrics.report.plot.Scale;
import dev.farol.metrics.report.plot.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How long customers stay. */
final class SurvivalCurve {

    private static final int STEPS = 6;
    /** Rows of the table. */
    private static final int ROWS = 8;

    private SurvivalCurve() {}

    static Tag of(Draft draft) {
        Figure survival = draft.figure("retention.survival");
        List<List<BigDecimal>> steps = steps(survival);
        String title = draft.say("Survival (Kaplan-Meier)", "Sobrevivência (Kaplan-Meier)");
        if (steps.isEmpty()) {
            String why = survival.answer().absence().isPresent()
                    ? draft.reason(survival)
                    : draft.say("nobody has left yet", "ninguém saiu ainda");
            return Plots.figure(title, "", Tag.of("p", "none").text(why));
        }
        double watched = Figures.part(survival, "watchedDays")
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        List<Curve.At> points = new ArrayList<>(List.of(new Curve.At(0, 1)));
        steps.forEach(step ->
                points.add(new Curve.At(step.get(0).doubleValue(), step.get(3).doubleValue())));
        points.add(new Curve.At(watched, points.get(points.size() - 1).y()));
        Tag drawing = new Curve(
                        new Described("survival", title, said(draft, survival)),
                        Size.HALF,
                        points,
                        List.of(),
                        true,
                        new Curve.Axis(
                                draft.say("days since the first subscription", "dias desde a primeira assinatura"),
                                Scale.over(DoubleStream.of(0, Math.max(watched, 1)), STEPS),
                                draft.words()::tick),
                        new Curve.Axis("", Scale.over(DoubleStream.of(0, 1), STEPS - 1), draft.words()::percent))
                .draw();
        return Plots.beside(Plots.figure(title, said(draft, survival), drawing), table(draft, steps));
    }

    private static String said(Draft draft, Figure survival) {
        String year = survival.answer().value().isPresent()
                ? draft.say("Of all customers, ", "De todos os clientes, ")
                        + draft.text(survival)
                        + draft.say(" stay for a year.", " ficam um ano.")
                : draft.say(
                                "The share that stays for a year is not known: ",
                                "A parcela que fica um ano não é conhecida: ")
                        + draft.reason(survival) + ".";
        return Figures.part(survival, "medianDays")
                .map(days -> year
                        + draft.say(" Half have left after ", " Metade saiu após ")
                        + draft.words().number(days)
                        + draft.say(" days.", " dias."))
                .orElse(year);
    }

    private static Tag table(Draft draft, List<List<BigDecimal>> steps) {
        Table table = new Table(
                        draft.say("Survival, some days of the curve", "Sobrevivência, alguns dias da curva"),
                        "survival")
                .columns(List.of(
                        draft.say("Day", "Dia"),
                        draft.say("At risk", "Em risco"),
                        draft.say("Left", "Saíram"),
                        draft.say("Still there", "Continuam")));
        int rows = Math.min(ROWS, steps.size());
        for (int row = 1; row <= rows; row++) {
            List<BigDecimal> step = steps.get((int) ((long) steps.size() * row / rows) - 1);
            table.row(
                    Tag.of("th", "number")
                            .with("scope", "row")
                            .text(draft.words().number(step.get(0))),
                    Table.number(draft.words().number(step.get(1))),
                    Table.number(draft.words().number(step.get(2))),
                    Table.number(FigureText.number(
                            step.get(3), Unit.SHARE, draft.words().language())));
        }
        return table.tag();
    }

    /** Day, at risk, left, share. */
    private static List<List<BigDecimal>> steps(Figure survival) {
        List<List<BigDecimal>> steps = new ArrayList<>();
        survival.answer()
                .table()
                .ifPresent(table -> table.rows()
                        .forEach(row -> steps.add(
                                row.stream().map(SurvivalCurve::number).toList())));
        return steps;
    }

    private static BigDecimal number(Optional<Value> cell) {
        return cell.filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).number())
                .orElse(BigDecimal.ZERO);
    }
}
