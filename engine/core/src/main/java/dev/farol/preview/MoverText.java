package dev.farol.preview;

import dev.farol.scoring.FactorChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customers that change band, one by one, in words. Stateless. */
final class MoverText {

    private MoverText() {}

    static List<String> lines(Preview preview, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        long total = preview.allMoved().customers();
        if (total == 0) {
            lines.add(words.say("No customer changes band.", "Nenhum cliente muda de faixa."));
            return lines;
        }
        lines.add(words.say("Customers that change band", "Clientes que mudam de faixa") + ": "
                + words.number(preview.movers().size()) + words.say(" of ", " de ") + words.number(total)
                + words.say(", the largest MRR first", ", do maior MRR ao menor"));
        preview.movers().forEach(mover -> mover(mover, words, lines));
        return lines;
    }

    private static void mover(Mover mover, Words words, List<String> lines) {
        String who = Stream.of(mover.name(), mover.segment(), mover.owner())
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(", "));
        lines.add("  " + mover.id() + (who.isEmpty() ? "" : " (" + who + ")")
                + mover.mrr().map(mrr -> ", MRR " + words.money(mrr)).orElse("") + ": "
                + words.score(mover.scoreBefore()) + " " + words.band(mover.bandBefore()) + " -> "
                + words.score(mover.scoreAfter()) + " " + words.band(mover.bandAfter()));
        if (mover.base() != 0) {
            points(mover.base(), "base", lines);
        }
        mover.factors().forEach(factor -> points(factor.points(), factor(factor, words), lines));
        mover.limits()
                .forEach(limit -> points(
                        limit.after() - limit.before(),
                        limit.dimension()
                                .map(dimension -> words.say("limit of ", "limite de ") + dimension)
                                .orElse(words.say("limit of the score", "limite da nota")),
                        lines));
    }

    private static String factor(FactorChange factor, Words words) {
        String how = factor.from() == 0
                ? words.say("new: ", "nova: ")
                : factor.to() == 0
                        ? words.say("gone: ", "sai: ")
                        : Words.signed(factor.from()) + " -> " + Words.signed(factor.to()) + ": ";
        return how + factor.reason().in(words.language()) + "  [" + factor.rule() + "]";
    }

    private static void points(int points, String what, List<String> lines) {
        lines.add("    " + " ".repeat(Math.max(0, 4 - Words.signed(points).length())) + Words.signed(points) + "  "
                + what);
    }
}
