package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The main figures of each group, the one with most MRR first. */
final class GroupTable {

    private static final int MOST = 40;
    private static final List<String> METRICS =
            List.of("customers", "mrr", "churn.logo", "retention.nrr", "retention.grr", "nps", "csat", "health.score");

    private GroupTable() {}

    static List<Tag> of(Draft draft, String by) {
        List<Group> groups = new ArrayList<>(draft.figures().groups(by));
        if (groups.isEmpty()) {
            return List.of(Tag.of("p", "none").text(draft.say("No customers.", "Nenhum cliente.")));
        }
        groups.sort(Comparator.<Group, BigDecimal>comparing(group -> mrr(draft, group))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        List<String> columns = new ArrayList<>(List.of("." + capital(name(draft, by))));
        List<String> metrics = METRICS.stream()
                .filter(metric -> draft.figure(metric).answer().value().isPresent())
                .toList();
        metrics.forEach(metric -> columns.add(heading(draft, metric)));
        String month = draft.words().month(draft.figures().month());
        Table table = new Table(
                        draft.say("Main figures by ", "Principais números por ") + name(draft, by) + ", " + month,
                        "groups")
                .columns(columns);
        List<Group> shown = groups.subList(0, Math.min(MOST, groups.size()));
        shown.forEach(group -> table.row(row(draft, group, metrics, Names.of(group.name(), draft.words()))));
        table.row(row(draft, Group.WHOLE, metrics, Tag.of("strong").text(draft.say("All", "Todos"))));
        List<Tag> all = new ArrayList<>(List.of(table.tag()));
        if (shown.size() < groups.size()) {
            all.add(Details.more(draft, groups.size() - shown.size()));
        }
        METRICS.stream().filter(metric -> !metrics.contains(metric)).forEach(metric -> all.add(without(draft, metric)));
        return all;
    }

    /** A metric that has no value for the whole base has no column, but a sentence. */
    private static Tag without(Draft draft, String metric) {
        return Tag.of("p", "note").text(draft.name(metric) + ": " + draft.text(metric) + ".");
    }

    static String name(Draft draft, String by) {
        return switch (by) {
            case "segment" -> draft.say("segment", "segmento");
            case "plan" -> draft.say("plan", "plano");
            case "owner" -> draft.say("owner", "responsável");
            case "currency" -> draft.say("currency", "moeda");
            default -> Names.brief(by, 40);
        };
    }

    private static String capital(String name) {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    private static String heading(Draft draft, String metric) {
        return switch (metric) {
            case "mrr" -> "MRR";
            case "retention.nrr" -> "NRR";
            case "retention.grr" -> "GRR";
            case "nps" -> "NPS";
            case "csat" -> "CSAT";
            default -> draft.name(metric);
        };
    }

    private static BigDecimal mrr(Draft draft, Group group) {
        return draft.figures()
                .of("mrr", draft.figures().month(), group)
                .answer()
                .number()
                .orElse(BigDecimal.ZERO);
    }

    private static List<Tag> row(Draft draft, Group group, List<String> metrics, Tag name) {
        List<Tag> cells = new ArrayList<>(List.of(Table.name(name)));
        for (String metric : metrics) {
            Figure figure = draft.figures().of(metric, draft.figures().month(), group);
            cells.add(Cells.value(figure, draft));
        }
        return cells;
    }
}
