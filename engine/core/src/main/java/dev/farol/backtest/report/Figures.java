package dev.farol.backtest.report;

import dev.farol.backtest.Accuracy;
import dev.farol.backtest.Backtest;
import dev.farol.backtest.Caution;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Brier;
import java.util.Optional;

/** The headline of the page and its main figures. */
record Figures(Backtest backtest, Wording words) {

    Tag header(String title) {
        Tag header = Tag.of("header")
                .add(
                        Tag.of("h1").text(title),
                        Tag.of("p", "under")
                                .text(words.say("Rules ", "Regras ") + backtest.rules() + " · " + words.size(backtest)
                                        + " (" + backtest.zone().getId() + ")"));
        for (Caution caution : backtest.cautions()) {
            header.add(Tag.of("p", "warning").text(caution.text().in(words.language())));
        }
        return header;
    }

    Tag tiles() {
        Accuracy accuracy = backtest.accuracy();
        Backtest.Size size = backtest.size();
        return Tag.of("ul", "tiles")
                .add(
                        tile(
                                words.say("Area under the ROC curve (AUC)", "Área sob a curva ROC (AUC)"),
                                accuracy.auc()
                                        .map(auc -> words.decimal(auc.value(), 3))
                                        .orElse(Wording.NONE),
                                within(accuracy.auc())),
                        tile(
                                words.say(
                                        "Area under precision and recall (PR-AUC)",
                                        "Área sob precisão e cobertura (PR-AUC)"),
                                words.decimal(accuracy.averagePrecision(), 3),
                                words.say("by chance ", "ao acaso ") + words.decimal(accuracy.baseRate(), 3)),
                        tile(
                                words.say("Brier score", "Escore de Brier"),
                                accuracy.brier()
                                        .map(brier -> words.decimal(brier.value(), 4))
                                        .orElse(Wording.NONE),
                                accuracy.brier().map(this::skill).orElse("")),
                        tile(
                                words.say("Left", "Saíram"),
                                words.number(size.left()),
                                words.say("of ", "de ")
                                        + words.number(size.rows())
                                        + words.say(" rows", " linhas")
                                        + (size.rows() == 0
                                                ? ""
                                                : ", " + words.percent((double) size.left() / size.rows()))));
    }

    private String within(Optional<Auc> auc) {
        String interval = backtest.chance().isPresent()
                ? words.say("middle 95 % of the shuffles ", "95 % centrais dos embaralhamentos ")
                : words.say("95 % interval ", "intervalo de 95 % ");
        return auc.flatMap(Auc::interval)
                .map(each -> interval + words.decimal(each.low(), 3) + " – " + words.decimal(each.high(), 3))
                .orElse(words.say("no interval", "sem intervalo"));
    }

    private String skill(Brier brier) {
        return words.say("of the base rate alone ", "só da taxa média ")
                + words.decimal(brier.reference(), 4)
                + brier.skill()
                        .map(skill -> words.say("; skill ", "; ganho ") + words.percent(skill))
                        .orElse("");
    }

    /** The area in a sentence; what chance gives where outcomes were shuffled. */
    Tag meaning() {
        String sentence = backtest.chance()
                .map(chance -> words.say("The outcomes were shuffled ", "Os desfechos foram embaralhados ")
                        + chance.shuffles()
                        + words.say(" times; ", " vezes; ")
                        + words.truth(chance))
                .or(() -> backtest.accuracy().auc().map(words::meaning))
                .orElse("");
        return Tag.of("p", "meaning")
                .text(
                        sentence.isEmpty()
                                ? words.say(
                                        "Without some who left and some who stayed nothing can be said of the score.",
                                        "Sem quem saiu e quem ficou, nada se pode dizer da pontuação.")
                                : Wording.sentence(sentence));
    }

    private static Tag tile(String name, String value, String under) {
        return Tag.of("li", "tile")
                .add(
                        Tag.of("h3").text(name),
                        Tag.of("p", "value").text(value),
                        Tag.of("p", "against").text(under));
    }
}
