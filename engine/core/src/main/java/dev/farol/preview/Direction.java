package dev.farol.preview;

import dev.farol.rules.Label;
import dev.farol.rules.Scorecard;
import java.util.List;
import java.util.Locale;

/** Where a customer moves that changes band. */
public enum Direction {
    WORSE("to a worse band", "para uma faixa pior"),
    BETTER("to a better band", "para uma faixa melhor"),
    NO_LONGER_SCORED("no longer scored", "deixam de ter nota"),
    NEWLY_SCORED("newly scored", "passam a ter nota"),
    /** Between bands that no one scorecard has both of. */
    OTHER("to another band", "para outra faixa");

    private final String english;
    private final String portuguese;

    Direction(String english, String portuguese) {
        this.english = english;
        this.portuguese = portuguese;
    }

    /** In words. */
    public Label words() {
        return new Label(english, portuguese);
    }

    /** As programs read it: {@code no-longer-scored}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The direction of a move, by the order of the bands of the rules that may come; where these lack one of both, by that of the others.
     *
     * @param before bands of the rules that are compared against, worst first
     * @param after bands of those that may come in their place
     */
    static Direction of(String from, String to, List<String> before, List<String> after) {
        if (from.equals(Scorecard.NOT_SCORED)) {
            return NEWLY_SCORED;
        }
        if (to.equals(Scorecard.NOT_SCORED)) {
            return NO_LONGER_SCORED;
        }
        for (List<String> order : List.of(after, before)) {
            if (order.contains(from) && order.contains(to)) {
                return order.indexOf(to) < order.indexOf(from) ? WORSE : BETTER;
            }
        }
        return OTHER;
    }
}
