package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.metrics.report.plot.Described;
import dev.farol.metrics.report.plot.Size;
import dev.farol.metrics.report.plot.Waterfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How the MRR of the start of the month became that of its end. */
final class Bridge {

    private final Draft draft;
    private final Figure mrr;
    private final List<Waterfall.Step> steps = new ArrayList<>();
    private final Table table;

    private Bridge(Draft draft) {
        this.draft = draft;
        this.mrr = draft.figure("mrr");
        this.table = new Table(
                        draft.say("MRR bridge, ", "Ponte de MRR, ")
                                + draft.words().month(draft.figures().month()),
                        "bridge")
                .columns(List.of("." + draft.say("Movement", "Movimento"), "MRR"));
    }

    static List<Tag> of(Draft draft) {
        return new Bridge(draft).tags();
    }

    private List<Tag> tags() {
        if (mrr.answer().number().isEmpty()) {
            return List.of(Tag.of("p", "none").text(draft.reason(mrr)));
        }
        step(draft.say("Start", "Início"), part("start"), true);
        step(draft.say("New", "Novo"), part("new"), false);
        step(draft.say("Expansion", "Expansão"), part("expansion"), false);
        step(draft.say("Reactivation", "Reativação"), part("reactivation"), false);
        step(draft.say("Contraction", "Redução"), part("contraction").negate(), false);
        step(draft.say("Churned", "Perdido"), part("churned").negate(), false);
        step(draft.say("End", "Fim"), mrr.answer().number().orElseThrow(), true);
        String title = draft.say("How MRR moved", "Como o MRR se moveu");
        Waterfall plot =
                new Waterfall(new Described("bridge", title, description()), Size.WIDE, steps, draft.words()::tick);
        String note = plot.startsAtZero()
                ? ""
                : draft.say(
                        "The scale does not begin at 0: the bars of start and end are cut.",
                        "A escala não começa em 0: as barras de início e fim estão cortadas.");
        return List.of(Tag.of("div", "split").add(Plots.figure(title, note, plot.draw()), table.tag()));
    }

    private BigDecimal part(String name) {
        return Figures.part(mrr, name).orElse(BigDecimal.ZERO);
    }

    private void step(String name, BigDecimal amount, boolean sum) {
        String sign = !sum && amount.signum() > 0 ? "+" : "";
        steps.add(new Waterfall.Step(
                name, amount.doubleValue(), sign + draft.words().few(amount), sum));
        table.row(
                Table.name(name),
                Table.number(sign
                        + FigureText.number(amount, Unit.MONEY, draft.words().language())));
    }

    private String description() {
        List<String> said = new ArrayList<>();
        steps.forEach(step -> said.add(step.name() + " " + step.text()));
        return String.join("; ", said);
    }
}
