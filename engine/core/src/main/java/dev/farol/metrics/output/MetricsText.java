package dev.farol.metrics.output;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.catalogue.Table;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.period.Period;
import dev.farol.rules.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures in tables for a terminal. Of one period, each row has value, numerator / denominator, n and what is to be noted; of several, a
 * column for each. Each group has a table of its own; of one metric alone the groups are rows, and its details follow. For one thread.
 */
public final class MetricsText {

    private final Phrases phrases;
    private final MetricsResult result;
    private final boolean oneMetric;
    private final boolean onePeriod;
    private final List<String> lines = new ArrayList<>();

    private MetricsText(MetricsResult result, Language language) {
        this.phrases = new Phrases(language);
        this.result = result;
        this.oneMetric = result.request().metrics().size() == 1;
        this.onePeriod =
                result.figures().stream().map(Figure::period).distinct().count() <= 1;
    }

    /** The lines to show. */
    public static List<String> of(MetricsResult result, Language language) {
        MetricsText text = new MetricsText(result, language);
        text.tell();
        return List.copyOf(text.lines);
    }

    /** The lines of a league table. */
    public static List<String> of(League league, Language language) {
        Phrases phrases = new Phrases(language);
        TextGrid grid = new TextGrid(2, false);
        List<String> header = new ArrayList<>(List.of(phrases.say("place", "posição"), league.by()));
        league.rows().stream()
                .limit(1)
                .flatMap(row -> row.figures().stream())
                .forEach(figure -> header.add(figure.metric().name().in(language)));
        grid.row(header);
        for (League.Row row : league.rows()) {
            grid.row(Stream.concat(
                            Stream.of(row.place() + ".", phrases.shown(row.name())),
                            row.figures().stream().map(phrases::value))
                    .toList());
        }
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("League table, ", "Classificação, ") + phrases.period(league.period()));
        lines.add("");
        lines.addAll(grid.lines());
        league.rows().stream()
                .map(row -> row.figures().get(0))
                .filter(figure -> figure.answer().absence().isPresent())
                .limit(1)
                .forEach(figure -> lines.add("  - " + phrases.notes(figure, false)));
        return lines;
    }

    private void tell() {
        lines.add(phrases.headline(result));
        if (oneMetric) {
            Metric metric = result.request().metrics().get(0);
            lines.add(metric.name().in(phrases.language()) + " [" + metric.id() + "]: "
                    + metric.definition().in(phrases.language()));
        }
        if (onePeriod) {
            result.figures().stream()
                    .limit(1)
                    .forEach(figure -> lines.add(phrases.say("Period ", "Período ") + phrases.period(figure.period())));
        }
        for (List<Figure> block : blocks()) {
            lines.add("");
            if (!oneMetric && !block.get(0).group().isWhole()) {
                Group group = block.get(0).group();
                lines.add(group.by() + ": " + phrases.group(group));
            }
            lines.addAll(onePeriod ? onePeriod(block) : periods(block));
        }
        if (!onePeriod && result.figures().stream().anyMatch(Figure::provisional)) {
            lines.add("");
            lines.add(phrases.say("* provisional", "* provisório"));
        }
        if (oneMetric) {
            details();
        }
    }

    /** What stands in one table: everything of one metric, else all metrics of a group. */
    private List<List<Figure>> blocks() {
        Map<Group, List<Figure>> blocks = new LinkedHashMap<>();
        for (Figure figure : result.figures()) {
            blocks.computeIfAbsent(oneMetric ? Group.WHOLE : figure.group(), unused -> new ArrayList<>())
                    .add(figure);
        }
        return List.copyOf(blocks.values());
    }

    private List<String> onePeriod(List<Figure> block) {
        TextGrid grid = new TextGrid(oneMetric ? 1 : 2, true);
        List<String> header = new ArrayList<>(names());
        header.addAll(List.of(
                phrases.say("value", "valor"),
                phrases.say("numerator / denominator", "numerador / denominador"),
                "n",
                ""));
        grid.row(header);
        for (Figure figure : block) {
            List<String> row = new ArrayList<>(names(figure));
            row.addAll(List.of(
                    phrases.value(figure),
                    phrases.quotient(figure),
                    phrases.count(figure.answer().n()),
                    phrases.notes(figure, oneMetric)));
            grid.row(row);
        }
        return grid.lines();
    }

    private List<String> periods(List<Figure> block) {
        TextGrid grid = new TextGrid(oneMetric ? 1 : 2, false);
        List<Period> periods = block.stream().map(Figure::period).distinct().toList();
        List<String> header = new ArrayList<>(names());
        periods.forEach(period -> header.add(period.toString()));
        grid.row(header);
        Map<List<String>, Map<Period, String>> rows = new LinkedHashMap<>();
        for (Figure figure : block) {
            rows.computeIfAbsent(names(figure), unused -> new LinkedHashMap<>())
                    .put(figure.period(), phrases.marked(figure));
        }
        rows.forEach((names, cells) ->
                grid.row(Stream.concat(names.stream(), periods.stream().map(period -> cells.getOrDefault(period, "")))
                        .toList()));
        return grid.lines();
    }

    private List<String> names() {
        return oneMetric
                ? List.of(String.join(", ", result.request().by()))
                : List.of(phrases.say("metric", "métrica"), "");
    }

    private List<String> names(Figure figure) {
        if (!oneMetric) {
            return List.of(figure.metric().id(), figure.metric().name().in(phrases.language()));
        }
        boolean several = result.request().by().size() > 1 && !figure.group().isWhole();
        return List.of((several ? figure.group().by() + ": " : "") + phrases.group(figure.group()));
    }

    private void details() {
        for (Figure figure : result.figures()) {
            if (figure.answer().table().filter(table -> !table.rows().isEmpty()).isPresent()) {
                Group group = figure.group();
                lines.add("");
                lines.add(figure.period() + (group.isWhole() ? "" : ", " + group.by() + ": " + phrases.group(group)));
                lines.addAll(table(figure.answer().table().get()));
            }
        }
    }

    private List<String> table(Table table) {
        TextGrid grid = new TextGrid(1, false);
        grid.row(table.columns());
        for (List<Optional<Value>> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(phrases.cell(table.columns().get(i), row.get(i)));
            }
            grid.row(cells);
        }
        return grid.lines();
    }
}
