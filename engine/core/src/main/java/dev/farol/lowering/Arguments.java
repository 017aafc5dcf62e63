package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.language.Expression;
import dev.farol.language.Expression.Call;
import dev.farol.language.Expression.NumberLiteral;
import dev.farol.language.Expression.TextLiteral;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands in the parentheses of a question: selectors, names, windows, days. What is wrong is reported. */
final class Arguments {

    private final SelectorReader selectors;
    private final Diagnostics diagnostics;

    Arguments(SelectorReader selectors, Diagnostics diagnostics) {
        this.selectors = selectors;
        this.diagnostics = diagnostics;
    }

    /** Whether the selected interactions carry a number; reported when not. */
    boolean hasNumber(Selector selector, String question, Place place) {
        return selectors.hasNumber(selector, question, place);
    }

    Optional<Selector> selector(Call call, int index, Signature signature) {
        return literal(call, index, signature)
                .flatMap(written -> selectors.read(call.arguments().get(index).place(), written));
    }

    Optional<String> literal(Call call, int index, Signature signature) {
        Expression argument = call.arguments().get(index);
        if (argument instanceof TextLiteral text) {
            return Optional.of(text.value());
        }
        wrong(
                "arguments",
                argument.place(),
                "A name in double quotes is expected here, in the question " + call.name() + ".",
                argument instanceof Expression.Name name
                        ? "Maybe write \"" + name.name() + "\", with the quotes."
                        : "Maybe write " + signature.example() + ".");
        return Optional.empty();
    }

    Optional<Window> window(Call call, int index, Signature signature) {
        int given = call.arguments().size() - index;
        if (given == 0) {
            return Optional.of(Window.ALL);
        }
        OptionalInt from = days(call, index, signature, 1, Window.LONGEST);
        OptionalInt to = given == 1 ? OptionalInt.of(0) : days(call, index + 1, signature, 0, Window.LONGEST);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.getAsInt() <= to.getAsInt()) {
            wrong(
                    "window",
                    call.arguments().get(index).place(),
                    "The window runs backwards: it must begin longer ago than it ends (" + from.getAsInt() + ", "
                            + to.getAsInt() + ").",
                    from.getAsInt() == to.getAsInt()
                            ? "Maybe give it a length, such as 60, 30."
                            : "Did you mean \"" + to.getAsInt() + ", " + from.getAsInt() + "\"?");
            return Optional.empty();
        }
        return Optional.of(new Window(from.getAsInt(), to.getAsInt()));
    }

    OptionalInt days(Call call, int index, Signature signature, int fewest, int most) {
        Expression argument = call.arguments().get(index);
        if (argument instanceof NumberLiteral number
                && number.value() == Math.rint(number.value())
                && number.value() >= fewest
                && number.value() <= most) {
            return OptionalInt.of((int) number.value());
        }
        wrong(
                "window",
                argument.place(),
                "Days are a whole number from " + fewest + " to " + most + ", in the question " + call.name()
                        + shown(argument) + ".",
                "Maybe write " + signature.example() + ".");
        return OptionalInt.empty();
    }

    private static String shown(Expression argument) {
        if (argument instanceof Expression.Negative negative && negative.operand() instanceof NumberLiteral number) {
            return " (-" + number.text() + ")";
        }
        return argument instanceof NumberLiteral number ? " (" + number.text() + ")" : "";
    }

    private void wrong(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
    }
}
