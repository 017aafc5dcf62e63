package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.output.NumberText;
import dev.farol.metrics.report.markup.Tag;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A figure beside the one of the month before. */
final class Change {

    private Change() {}

    /** By how much it changed, and whether that is good; in words where there is nothing to compare. */
    static Tag of(Figure now, Figure before, Words words) {
        Optional<BigDecimal> is = now.answer().number();
        Optional<BigDecimal> was = before.answer().number();
        if (is.isPresent() && was.isPresent()) {
            return numbers(now, is.get().subtract(was.get()), was.get(), words);
        }
        if (now.answer().value().isPresent() && before.answer().value().isPresent()) {
            String earlier =
                    FigureText.of(before.answer().value().get(), before.metric().unit(), words.language());
            return now.answer().value().equals(before.answer().value())
                    ? none(words.say("as before", "como antes"))
                    : Tag.of("span", "change").text(words.say("was: ", "era: ") + earlier);
        }
        return none(
                now.answer().value().isPresent()
                        ? words.say("no value before", "sem valor antes")
                        : words.say("nothing to compare", "nada a comparar"));
    }

    /** The change since the wave before, which may be more than a month ago. */
    static Tag ofWaves(Figure waves, Draft draft) {
        BigDecimal change = waves.answer().number().orElseThrow();
        String arrow = change.signum() > 0 ? "▲ " : change.signum() < 0 ? "▼ " : "";
        String margin = draft.part(waves, "margin").map(text -> " ± " + text).orElse("");
        return Tag.of("span", change.signum() < 0 ? "change worse" : "change better")
                .text(arrow
                        + FigureText.change(
                                change, waves.metric().unit(), draft.words().language())
                        + margin
                        + draft.say(" since the wave before", " desde a onda anterior"));
    }

    private static Tag none(String text) {
        return Tag.of("span", "none").text(text);
    }

    private static Tag numbers(Figure now, BigDecimal change, BigDecimal was, Words words) {
        String text = FigureText.change(change, now.metric().unit(), words.language());
        if (now.metric().unit() == Unit.MONEY && was.signum() > 0) {
            BigDecimal share = change.divide(was, MathContext.DECIMAL64).movePointRight(2);
            text += " (" + (share.signum() > 0 ? "+" : "") + NumberText.of(share, 1, words.language()) + " %)";
        }
        if (change.signum() == 0) {
            return none(words.say("unchanged", "sem mudança"));
        }
        boolean up = change.signum() > 0;
        Wish wish = Wish.of(now.metric());
        String arrow = up ? "▲ " : "▼ ";
        if (wish == Wish.NEITHER) {
            return Tag.of("span", "change").text(arrow + text);
        }
        boolean better = up == (wish == Wish.HIGHER);
        return Tag.of("span", better ? "change better" : "change worse")
                .text(arrow + text)
                .add(Tag.of("span", "unseen")
                        .text(better ? words.say(", better", ", melhor") : words.say(", worse", ", pior")));
    }
}
