package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who moved most: owners by points that their customers gained, then by customers rescued and playbooks done. */
final class League {

    private static final int MOST = 40;
    private static final List<String> METRICS =
            List.of("team.points", "team.rescued", "team.fallen", "team.playbooks", "health.score", "customers");
    private static final List<String> RANK = METRICS.subList(0, 2);

    private League() {}

    static List<Tag> of(Draft draft) {
        List<Group> owners = new ArrayList<>(draft.figures().groups("owner"));
        boolean known = draft.figure("team.points").answer().value().isPresent()
                || number(draft, "team.playbooks", Group.WHOLE).signum() > 0;
        if (!known) {
            return List.of(
                    Tag.of("p", "none")
                            .text(
                                    draft.say(
                                            "There is no league table: no runs that scored the customers before and after this month are known.",
                                            "Não há classificação: não se conhecem execuções que pontuaram os clientes antes e depois deste mês.")));
        }
        owners.sort(order(draft));
        List<String> columns =
                new ArrayList<>(List.of(draft.say("Place", "Posição"), "." + draft.say("Owner", "Responsável")));
        METRICS.forEach(metric -> columns.add(draft.name(metric)));
        Table table = new Table(
                        draft.say("League table, ", "Classificação, ")
                                + draft.words().month(draft.figures().month()),
                        "league")
                .columns(columns);
        int place = 0;
        for (int i = 0; i < Math.min(MOST, owners.size()); i++) {
            place = i > 0 && tied(draft, owners.get(i - 1), owners.get(i)) ? place : i + 1;
            table.row(row(draft, place, owners.get(i)));
        }
        return owners.size() <= MOST
                ? List.of(table.tag())
                : List.of(table.tag(), Details.more(draft, owners.size() - MOST));
    }

    private static boolean tied(Draft draft, Group one, Group other) {
        return RANK.stream()
                .allMatch(metric -> number(draft, metric, one).compareTo(number(draft, metric, other)) == 0);
    }

    private static Comparator<Group> order(Draft draft) {
        Comparator<Group> order = Comparator.comparing(group -> 0);
        for (String metric : RANK) {
            order = order.thenComparing(group -> number(draft, metric, group), Comparator.reverseOrder());
        }
        return order.thenComparing(Comparator.naturalOrder());
    }

    private static BigDecimal number(Draft draft, String metric, Group owner) {
        return draft.figures()
                .of(metric, draft.figures().month(), owner)
                .answer()
                .number()
                .orElse(BigDecimal.ZERO);
    }

    private static List<Tag> row(Draft draft, int place, Group owner) {
        List<Tag> cells = new ArrayList<>();
        cells.add(Table.number(Integer.toString(place)));
        cells.add(Table.name(Names.of(owner.name(), draft.words())));
        for (String metric : METRICS) {
            Figure figure = draft.figures().of(metric, draft.figures().month(), owner);
            cells.add(Cells.value(figure, draft));
        }
        return cells;
    }
}
