package dev.farol.backtest.report;

import dev.farol.backtest.Backtest;
import dev.farol.backtest.Surprise;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.rules.Scorecard;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Limit;
import java.util.List;

/** Outcomes that the score did not tell, with what each score is made of. */
record Explained(Scorecard scorecard, Wording words) {

    Tag of(Backtest.Sample sample) {
        if (sample.first().isEmpty()) {
            return Tag.of("p", "none").text(words.say("nobody", "ninguém"));
        }
        String caption = sample.count() > sample.first().size()
                ? words.say("The first ", "Os primeiros ")
                        + words.number(sample.first().size())
                        + words.say(" of ", " de ")
                        + words.number(sample.count())
                : words.number(sample.count());
        Table table = new Table(caption, "surprises")
                .columns(List.of(
                        words.say(".Customer", ".Cliente"),
                        words.say(".As of", ".Em"),
                        words.say("Score", "Pontuação"),
                        words.say(".Band", ".Faixa"),
                        words.say(".Made of", ".Composta de")));
        for (Surprise surprise : sample.first()) {
            table.row(
                    Table.name(surprise.outcome().customer()),
                    Table.text(Wording.moment(surprise.outcome().asOf(), scorecard.zone())),
                    Table.number(
                            surprise.assessment().score().isPresent()
                                    ? Integer.toString(
                                            surprise.assessment().score().getAsInt())
                                    : Wording.NONE),
                    Table.text(band(surprise.assessment())),
                    Tag.of("td", "text").add(parts(surprise.assessment())));
        }
        return table.tag();
    }

    private String band(Assessment assessment) {
        return scorecard.bands().stream()
                .filter(band -> band.id().equals(assessment.band()))
                .map(band -> band.label().in(words.language()))
                .findFirst()
                .orElse(assessment.band());
    }

    private Tag parts(Assessment assessment) {
        Tag list = Tag.of("ul", "brief");
        list.add(Tag.of("li").text(words.say("base ", "base ") + assessment.base()));
        for (Factor factor : assessment.factors()) {
            list.add(Tag.of("li")
                    .text(words.signed(factor.points()) + " " + factor.rule() + ": "
                            + factor.reason().in(words.language())));
        }
        for (Limit limit : assessment.limits()) {
            list.add(Tag.of("li")
                    .text(words.say("limit of ", "limite de ")
                            + limit.dimension()
                                    .flatMap(scorecard::dimension)
                                    .map(dimension -> dimension.label().in(words.language()))
                                    .orElse(words.say("the score", "pontuação"))
                            + ": " + limit.points() + " → " + limit.limitedTo()));
        }
        return list;
    }
}
