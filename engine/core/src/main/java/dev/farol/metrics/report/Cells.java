package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;

/** Figures in tables. */
final class Cells {

    private Cells() {}

    /** A value, marked where it is provisional; in words why there is none. */
    static Tag value(Figure figure, Draft draft) {
        if (figure.answer().value().isEmpty()) {
            Tag reason = Table.number(Tag.of("span", "none").text(draft.reason(figure)));
            return figure.provisional() ? reason.add(provisional(draft)) : reason;
        }
        Tag cell = Table.number(draft.text(figure));
        Figures.part(figure, "margin")
                .filter(unused -> figure.metric().id().startsWith("nps"))
                .ifPresent(margin -> cell.add(Tag.of("span", "margin")
                        .text(" ± " + draft.part(figure, "margin").orElseThrow())));
        return figure.provisional() ? cell.add(provisional(draft)) : cell;
    }

    static Tag provisional(Draft draft) {
        String meaning = draft.say("provisional", "provisório");
        return Tag.of("abbr", "provisional")
                .with("title", meaning)
                .text("°")
                .add(Tag.of("span", "unseen").text(" " + meaning));
    }

    static Tag quotient(Figure figure, Draft draft) {
        boolean both = figure.answer().numerator().isPresent()
                && figure.answer().denominator().isPresent();
        return both
                ? Table.number(draft.words().number(figure.answer().numerator().get()) + " / "
                        + draft.words().number(figure.answer().denominator().get()))
                : Table.number(Tag.of("span", "none")
                        .with("aria-label", draft.say("not a quotient", "não é um quociente"))
                        .with("role", "img")
                        .text("–"));
    }
}
