package dev.farol.metrics.report;

import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.report.markup.Style;
import dev.farol.metrics.report.markup.Tag;
import java.util.List;

/** The whole page. */
final class Page {

    private static final int LONGEST_TITLE = 160;

    private Page() {}

    static String of(Draft draft, String title) {
        String month = draft.words().month(draft.figures().month());
        String heading = draft.say("Customer Success report, ", "Relatório de Customer Success, ") + month;
        String name = Names.brief(title, LONGEST_TITLE);
        Tag page = Tag.of("html")
                .with("lang", draft.say("en", "pt-BR"))
                .add(head(name.isBlank() ? heading : name + ": " + heading))
                .add(body(draft, name, month));
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static Tag head(String title) {
        return Tag.of("head")
                .add(
                        Tag.of("meta").with("charset", "utf-8"),
                        Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Tag.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
                        Tag.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Tag.of("title").text(title),
                        Tag.of("style").text(Style.CSS));
    }

    private static Tag body(Draft draft, String name, String month) {
        Sections sections = new Sections(draft);
        Tag main = Tag.of("main")
                .add(Tag.of("section")
                        .with("id", "headline")
                        .with("aria-labelledby", "headline-heading")
                        .add(
                                Tag.of("h2", "unseen")
                                        .with("id", "headline-heading")
                                        .text(draft.say("Headlines", "Destaques")),
                                Tiles.of(draft),
                                Summary.of(draft)))
                .add(
                        sections.revenue(),
                        sections.churn(),
                        sections.cohorts(),
                        sections.voice(),
                        sections.service(),
                        sections.engagement(),
                        sections.sales(),
                        sections.health());
        List<String> by = draft.figures().request().by();
        for (int i = 0; i < by.size(); i++) {
            if (!by.get(i).equals("owner")) {
                main.add(sections.groups(by.get(i), i));
            }
        }
        if (by.contains("owner")) {
            main.add(sections.league());
        }
        main.add(sections.origin(), sections.definitions());
        return Tag.of("body").add(header(draft, name, month), main);
    }

    private static Tag header(Draft draft, String name, String month) {
        MetricsRequest request = draft.figures().request();
        Tag header = Tag.of("header");
        if (!name.isBlank()) {
            header.add(Tag.of("p", "company").add(Tag.of("bdi").text(name)));
        }
        header.add(Tag.of("h1")
                .text(draft.say("Customer Success report", "Relatório de Customer Success"))
                .add(Tag.of("span").text(" " + month)));
        header.add(Tag.of("p", "under")
                .text(draft.say("As of ", "Posição em ")
                        + draft.words().moment(request.asOf(), request.zone())
                        + " (" + request.zone().getId() + ") · "
                        + draft.words().count(draft.figures().customers())
                        + draft.say(" customers looked at · ° provisional", " clientes observados · ° provisório")));
        boolean open = request.asOf()
                .isBefore(draft.figures()
                        .month()
                        .until()
                        .atStartOfDay(request.zone())
                        .toInstant());
        return open
                ? header.add(Tag.of("p", "warning")
                        .text(draft.say(
                                "The month is not over as of this page: its figures will change.",
                                "O mês não terminou na posição desta página: seus números vão mudar.")))
                : header;
    }
}
