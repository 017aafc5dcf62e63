package dev.farol.scenario.make;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What questions see of one history, an interaction at a time; see {@link dev.farol.question}.
 *
 * @param names the dictionary of the history
 * @param asOf epoch nanoseconds
 */
record Selected(History history, Names names, long asOf) {

    private static final long DAY = 86_400_000_000_000L;

    /** Interactions that are of the type and pass the filter, in order. */
    List<Integer> of(Selector selector) {
        int type = names.code(selector.type());
        return IntStream.range(0, history.upTo(asOf))
                .filter(i -> history.type(i) == type && passes(selector, i))
                .boxed()
                .toList();
    }

    private boolean passes(Selector selector, int i) {
        if (selector.filter().isEmpty()) {
            return true;
        }
        int cell = history.cell(i, names.code(selector.filter().get().field()));
        return cell >= 0
                && written(history.content(cell)).equals(selector.filter().get().value());
    }

    /** Those of them that a window has. */
    List<Integer> of(Question.Windowed question) {
        return of(question.selector()).stream()
                .filter(i -> has(question.window(), history.at(i)))
                .toList();
    }

    /** Whether an interaction has the number that a selector reads. */
    boolean hasNumber(Selector selector, int i) {
        int cell = history.cell(i, selector.field().map(names::code).orElse(History.VALUE));
        return cell >= 0 && history.isNumber(cell);
    }

    /** That number. */
    BigDecimal number(Selector selector, int i) {
        return history.decimal(history.cell(i, selector.field().map(names::code).orElse(History.VALUE)));
    }

    boolean has(Window window, long at) {
        return at > back(window.from()) && at <= back(window.to());
    }

    private long back(int days) {
        if (days == Window.EVER || days > Long.MAX_VALUE / DAY) {
            return Long.MIN_VALUE;
        }
        long earlier = asOf - days * DAY;
        return earlier > asOf ? Long.MIN_VALUE : earlier;
    }

    /** A content as filters write it. */
    static String written(Object content) {
        if (content instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return content.toString();
    }
}
