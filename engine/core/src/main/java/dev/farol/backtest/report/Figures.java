package dev.farol.backtest.report;

import dev.farol.backtest.Accuracy;
import dev.farol.backtest.Backtest;
import dev.farol.backtest.Caution;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.metrics.report.plot.Curve;
import dev.farol.metrics.report.plot.Described;
import dev.farol.metrics.report.plot.Line;
import dev.farol.metrics.report.plot.LinePlot;
import dev.farol.metrics.report.plot.Scale;
import dev.farol.metrics.report.plot.Size;
import dev.farol.statistics.Gains;
import dev.farol.statistics.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The headline of the page, its figures and its plots. */
record Figures(Backtest backtest, Wording words) {

    private static final int STEP = 10;
    private static final List<Curve.At> DIAGONAL = List.of(new Curve.At(0, 0), new Curve.At(1, 1));

    Tag header(String title) {
        Backtest.Size size = backtest.size();
        Tag header = Tag.of("header")
                .add(
                        Tag.of("h1").text(title),
                        Tag.of("p", "under")
                                .text(words.say("Rules ", "Regras ") + backtest.rules() + " · "
                                        + words.number(size.rows()) + words.say(" rows of ", " linhas de ")
                                        + words.number(size.customers())
                                        + words.say(" customers · as of ", " clientes · em ")
                                        + moment(size.first()) + words.say(" to ", " a ") + moment(size.last())));
        for (Caution caution : backtest.cautions()) {
            header.add(Tag.of("p", "warning").text(caution.text().in(words.language())));
        }
        return header;
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(Wording.NONE);
    }

    Tag tiles() {
        Accuracy accuracy = backtest.accuracy();
        Backtest.Size size = backtest.size();
        String rate = size.rows() == 0 ? Wording.NONE : words.percent((double) size.left() / size.rows());
        return Tag.of("ul", "tiles")
                .add(
                        tile(
                                words.say("Area under the ROC curve", "Área sob a curva ROC"),
                                accuracy.auc()
                                        .map(auc -> words.decimal(auc.value(), 3))
                                        .orElse(Wording.NONE),
                                accuracy.auc()
                                        .flatMap(auc -> auc.interval())
                                        .map(each -> words.say("95 % interval ", "intervalo de 95 % ")
                                                + words.decimal(each.low(), 3) + " – " + words.decimal(each.high(), 3))
                                        .orElse("")),
                        tile(
                                words.say("Precision and recall", "Precisão e cobertura"),
                                words.decimal(accuracy.averagePrecision(), 3),
                                words.say("by chance ", "ao acaso ") + rate),
                        tile(
                                words.say("Brier score", "Escore de Brier"),
                                accuracy.brier()
                                        .map(brier -> words.decimal(brier.value(), 4))
                                        .orElse(Wording.NONE),
                                accuracy.brier()
                                        .flatMap(brier -> brier.skill())
                                        .map(skill -> words.say("skill ", "ganho ") + words.percent(skill))
                                        .orElse("")),
                        tile(
                                words.say("Left", "Saíram"),
                                words.number(size.left()),
                                words.say("of ", "de ")
                                        + words.number(size.rows())
                                        + words.say(" rows, ", " linhas, ")
                                        + rate));
    }

    private static Tag tile(String name, String value, String under) {
        return Tag.of("li", "tile")
                .add(
                        Tag.of("h3").text(name),
                        Tag.of("p", "value").text(value),
                        Tag.of("p", "against").text(under));
    }

    Tag plots() {
        return Tag.of("div", "plots").add(roc(), gains(), calibration(), distribution());
    }

    private Tag roc() {
        String title = words.say("ROC curve", "Curva ROC");
        if (backtest.accuracy().roc().isEmpty()) {
            return missing(title);
        }
        List<Curve.At> points = backtest.accuracy().roc().get().points().stream()
                .map(point -> new Curve.At(point.falseAlarms(), point.found()))
                .toList();
        String said = words.say(
                "What share of those who left a cut finds, against what share of those who stayed it takes along. The faint line is chance.",
                "Que parcela de quem saiu um corte encontra, contra que parcela de quem ficou ele leva junto. A linha fraca é o acaso.");
        return figure(
                title,
                said,
                curve("roc", title, said, points, words.say("stayed", "ficaram"), words.say("left", "saíram")));
    }

    private Tag gains() {
        String title = words.say("Gains", "Ganhos");
        if (backtest.accuracy().gains().isEmpty()) {
            return missing(title);
        }
        List<Curve.At> points = new ArrayList<>(List.of(new Curve.At(0, 0)));
        for (Gains.Tenth tenth : backtest.accuracy().gains().get().tenths()) {
            points.add(new Curve.At(tenth.number() / 10.0, tenth.found()));
        }
        String said = words.say(
                "What share of those who left is among the riskiest rows. The faint line is chance.",
                "Que parcela de quem saiu está entre as linhas de maior risco. A linha fraca é o acaso.");
        return figure(
                title,
                said,
                curve(
                        "gains",
                        title,
                        said,
                        points,
                        words.say("riskiest rows", "linhas de maior risco"),
                        words.say("left", "saíram")));
    }

    private Tag curve(String id, String title, String said, List<Curve.At> points, String across, String up) {
        Scale scale = Scale.over(DoubleStream.of(0, 1), 5);
        return new Curve(
                        new Described(id, title, said),
                        Size.HALF,
                        points,
                        DIAGONAL,
                        false,
                        new Curve.Axis(across, scale, this::percent),
                        new Curve.Axis(up, scale, this::percent))
                .draw();
    }

    private String percent(double share) {
        return words.decimal(100 * share, 0) + " %";
    }

    private Tag calibration() {
        String title = words.say("Calibration", "Calibração");
        List<Accuracy.Step> steps = backtest.accuracy().calibration().stream()
                .filter(step -> step.churn().of() > 0)
                .toList();
        if (steps.isEmpty()) {
            return missing(title);
        }
        List<String> columns =
                steps.stream().map(step -> step.from() + "–" + step.to()).toList();
        List<Line.Point> seen = steps.stream().map(this::seen).toList();
        List<Line.Point> expected = steps.stream()
                .map(step -> new Line.Point(
                        step.expected(),
                        OptionalDouble.empty(),
                        words.say("expected ", "esperado ") + words.percent(step.expected())))
                .toList();
        String said = words.say(
                "Share that left by score, and what the score stands for by a curve fitted to other customers.",
                "Parcela que saiu por pontuação, e o que a pontuação significa por uma curva ajustada a outros clientes.");
        return figure(
                title,
                said,
                new LinePlot(
                                new Described("calibration", title, said),
                                Size.HALF,
                                columns,
                                List.of(
                                        new Line(words.say("seen", "visto"), seen),
                                        new Line(words.say("expected", "esperado"), expected)),
                                this::percent)
                        .draw());
    }

    private Line.Point seen(Accuracy.Step step) {
        OptionalDouble share =
                step.churn().share().stream().mapToDouble(Double::doubleValue).findFirst();
        OptionalDouble margin =
                step.churn().interval().stream().mapToDouble(Figures::half).findFirst();
        return new Line.Point(
                share,
                margin,
                step.from() + "–" + step.to() + ": " + words.churnWithin(step.churn()) + ", "
                        + words.number(step.churn().of()) + words.say(" rows", " linhas"));
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }

    private Tag distribution() {
        String title = words.say("Scores of those who left and stayed", "Pontuações de quem saiu e de quem ficou");
        List<Long> stayed = backtest.accuracy().stayed();
        List<Long> left = backtest.accuracy().left();
        if (sum(stayed) + sum(left) == 0) {
            return missing(title);
        }
        List<String> columns = new ArrayList<>();
        List<Line.Point> ofStayed = new ArrayList<>();
        List<Line.Point> ofLeft = new ArrayList<>();
        for (int from = 0; from < stayed.size() - 1; from += STEP) {
            int to = from + STEP == stayed.size() - 1 ? stayed.size() : from + STEP;
            columns.add(from + "–" + (to - 1));
            ofStayed.add(share(stayed, from, to));
            ofLeft.add(share(left, from, to));
        }
        String said = words.say(
                "Share of those who left, and of those who stayed, that has each score.",
                "Parcela de quem saiu, e de quem ficou, que tem cada pontuação.");
        return figure(
                title,
                said,
                new LinePlot(
                                new Described("distribution", title, said),
                                Size.HALF,
                                columns,
                                List.of(
                                        new Line(words.say("stayed", "ficaram"), ofStayed),
                                        new Line(words.say("left", "saíram"), ofLeft)),
                                this::percent)
                        .draw());
    }

    private Line.Point share(List<Long> counts, int from, int to) {
        long all = sum(counts);
        OptionalDouble share =
                all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum(counts.subList(from, to)) / all);
        return new Line.Point(share, OptionalDouble.empty(), from + "–" + (to - 1) + ": " + words.percent(share));
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private Tag missing(String title) {
        return figure(
                title,
                "",
                Tag.of("p", "none")
                        .text(words.say(
                                "needs some who left and some who stayed", "precisa de quem saiu e de quem ficou")));
    }

    private static Tag figure(String title, String note, Tag drawing) {
        Tag caption = Tag.of("figcaption").add(Tag.of("strong").text(title));
        if (!note.isEmpty()) {
            caption.text(" ").add(Tag.of("span").text(note));
        }
        return Tag.of("figure").add(caption, drawing);
    }
}
