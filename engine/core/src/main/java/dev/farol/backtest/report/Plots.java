package dev.farol.backtest.report;

import dev.farol.backtest.Accuracy;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.metrics.report.plot.Curve;
import dev.farol.metrics.report.plot.Described;
import dev.farol.metrics.report.plot.Line;
import dev.farol.metrics.report.plot.LinePlot;
import dev.farol.metrics.report.plot.Scale;
import dev.farol.metrics.report.plot.Size;
import dev.farol.statistics.Gains;
import dev.farol.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The plots of the page. */
record Plots(Accuracy accuracy, Wording words) {

    private static final int STEP = 10;
    private static final List<Curve.At> DIAGONAL = List.of(new Curve.At(0, 0), new Curve.At(1, 1));

    Tag all() {
        return Tag.of("div", "plots").add(roc(), gains(), calibration(), distribution());
    }

    private Tag roc() {
        String title = words.say("ROC curve", "Curva ROC");
        if (accuracy.roc().isEmpty()) {
            return missing(title);
        }
        List<Curve.At> points = accuracy.roc().get().points().stream()
                .map(point -> new Curve.At(point.falseAlarms(), point.found()))
                .toList();
        String said = words.say(
                "What share of those who left a cut finds, against what share of those who stayed it takes along. The grey line is chance.",
                "Que parcela de quem saiu um corte encontra, contra que parcela de quem ficou ele leva junto. A linha cinza é o acaso.");
        return figure(
                title,
                said,
                curve("roc", title, said, points, words.say("stayed", "ficaram"), words.say("left", "saíram")));
    }

    private Tag gains() {
        String title = words.say("Gains", "Ganhos");
        if (accuracy.gains().isEmpty()) {
            return missing(title);
        }
        List<Curve.At> points = new ArrayList<>(List.of(new Curve.At(0, 0)));
        for (Gains.Tenth tenth : accuracy.gains().get().tenths()) {
            points.add(new Curve.At(tenth.number() / 10.0, tenth.found()));
        }
        String said = words.say(
                "What share of those who left is among the riskiest rows. The grey line is chance.",
                "Que parcela de quem saiu está entre as linhas de maior risco. A linha cinza é o acaso.");
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
        List<Accuracy.Step> steps = accuracy.calibration().stream()
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
                "Share that left by score, with its 95 % interval, and what the score stands for by a curve fitted to other customers.",
                "Parcela que saiu por pontuação, com seu intervalo de 95 %, e o que a pontuação significa por uma curva ajustada a outros clientes.");
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
        OptionalDouble share = number(step.churn().share());
        Optional<Interval> interval = step.churn().interval();
        return new Line.Point(
                share,
                number(interval.map(Interval::low)),
                number(interval.map(Interval::high)),
                step.from() + "–" + step.to() + ": " + words.churnWithin(step.churn()) + ", "
                        + words.number(step.churn().of()) + words.say(" rows", " linhas"));
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.stream().mapToDouble(Double::doubleValue).findFirst();
    }

    private Tag distribution() {
        String title = words.say("Scores of those who left and stayed", "Pontuações de quem saiu e de quem ficou");
        List<Long> stayed = accuracy.stayed();
        List<Long> left = accuracy.left();
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
