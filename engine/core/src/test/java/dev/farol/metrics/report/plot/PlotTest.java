package dev.farol.metrics.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.farol.metrics.report.markup.Tag;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTest {

    private static final Described SAID = new Described("p", "<title>", "what & how");
    private static final List<String> COLUMNS = List.of("a", "b", "c");

    static Stream<OptionalDouble> numbers() {
        return Stream.of(
                OptionalDouble.empty(),
                OptionalDouble.of(0),
                OptionalDouble.of(-3.5),
                OptionalDouble.of(1e15),
                OptionalDouble.of(Double.NaN),
                OptionalDouble.of(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyPlotOfAnyNumbersIsWellFormedAndFinite(OptionalDouble number) {
        double value = number.orElse(0);
        Line.Point point = new Line.Point(number, number, "tip <b>");
        Layer.Part part = new Layer.Part(number, "tip");
        Stream.of(
                        line(List.of(point, new Line.Point(OptionalDouble.of(1), OptionalDouble.empty(), ""), point)),
                        new StackedBars(
                                        SAID,
                                        Size.HALF,
                                        COLUMNS,
                                        List.of(new Layer("x", List.of(part, part, part))),
                                        tick -> "t")
                                .draw(),
                        new Waterfall(
                                        SAID,
                                        Size.WIDE,
                                        List.of(
                                                new Waterfall.Step("start", value, "1", true),
                                                new Waterfall.Step("less", -value, "2", false)),
                                        tick -> "t")
                                .draw(),
                        curve(List.of(new Curve.At(0, 1), new Curve.At(value, value)), true),
                        new Sparkline(SAID, List.of(number, number)).draw(),
                        new Sparkline(SAID, List.of()).draw())
                .forEach(PlotTest::wellFormedAndFinite);
    }

    @Test
    void aLineLeavesAGapWhereNothingIsKnownAndAFaintOneGoesOver() {
        Line.Point known = new Line.Point(OptionalDouble.of(2), OptionalDouble.of(0.5), "");
        Line.Point unknown = new Line.Point(OptionalDouble.empty(), OptionalDouble.empty(), "");

        String drawing = line(List.of(known, unknown, known)).toString();

        assertThat(drawing).containsPattern("class=\"line c0\" d=\"M[0-9. ]+M[0-9. ]+\"");
        assertThat(drawing).containsPattern("class=\"gap c0\" d=\"M[0-9. ]+L[0-9. ]+\"");
        assertThat(drawing.split("whisker", -1)).hasSize(7);
    }

    @Test
    void aCurveInStepsStaysLevelUntilTheNextPoint() {
        String steps =
                curve(List.of(new Curve.At(0, 1), new Curve.At(5, 0.5)), true).toString();
        String straight =
                curve(List.of(new Curve.At(0, 1), new Curve.At(5, 0.5)), false).toString();

        assertThat(steps).containsPattern(" d=\"M[0-9.]+ ([0-9.]+)L([0-9.]+) \\1L\\2 [0-9.]+\"");
        assertThat(straight).containsPattern(" d=\"M[0-9. ]+L[0-9. ]+\"");
    }

    @Test
    void smallMovesBesideLargeSumsAreShownOnAScaleThatDoesNotBeginAtZero() {
        assertThat(waterfall(1_000_000, 10_000).startsAtZero()).isFalse();
        assertThat(waterfall(1_000_000, 10_000).draw().toString()).contains("\"break\"");
        assertThat(waterfall(100, 900).startsAtZero()).isTrue();
        assertThat(waterfall(100, 900).draw().toString()).doesNotContain("\"break\"");
    }

    private static Waterfall waterfall(double start, double move) {
        return new Waterfall(
                SAID,
                Size.WIDE,
                List.of(new Waterfall.Step("start", start, "", true), new Waterfall.Step("move", move, "", false)),
                tick -> "t");
    }

    private static Tag line(List<Line.Point> points) {
        return new LinePlot(SAID, Size.HALF, COLUMNS, List.of(new Line("x", points)), tick -> "t").draw();
    }

    private static Tag curve(List<Curve.At> points, boolean steps) {
        Scale scale = new Scale(0, 10, 5);
        return new Curve(
                        SAID,
                        Size.HALF,
                        points,
                        List.of(new Curve.At(0, 0), new Curve.At(10, 10)),
                        steps,
                        new Curve.Axis("across", scale, tick -> "t"),
                        new Curve.Axis("up", scale, tick -> "t"))
                .draw();
    }

    private static void wellFormedAndFinite(Tag drawing) {
        String text = drawing.toString();
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity").contains("role=\"img\"", "&lt;title&gt;");
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .doesNotThrowAnyException();
    }
}
