package dev.farol.drools;

import dev.farol.lowering.Condition;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.TextTerm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints lowered rules as the DRL that Drools builds: calls on {@link Customer}, numbers, and nothing that a person
 * wrote. Texts that rules name become numbered constants, rule names become numbers. A condition that is long or deep is not
 * printed but numbered too, and Farol evaluates it itself: the cost of Drools' parser grows threefold with each level of
 * nesting, and its code generator runs out of stack on long lists.
 */
final class DrlPrinter {

    private static final int LARGEST = 40;
    private static final int DEEPEST = 5;
    private static final int MOST_CONSTRAINTS = 40;

    private final Map<String, Integer> constants = new LinkedHashMap<>();
    private final Map<Condition, Integer> conditions = new LinkedHashMap<>();

    /** The rules of one stage as a DRL file; rule {@code i} fires {@code i}. */
    String print(String packageName, List<LoweredRule> rules) {
        StringBuilder drl =
                new StringBuilder("package " + packageName + ";\nimport " + Customer.class.getName() + ";\n");
        for (int i = 0; i < rules.size(); i++) {
            drl.append("rule \"r").append(i).append("\" when $c : Customer( ");
            drl.append(top(rules.get(i).condition()));
            drl.append(" ) then $c.fire(").append(i).append("); end\n");
        }
        return drl.toString();
    }

    /** What {@code k(i)} and {@code holds(i)} stand for in what was printed so far. */
    Lookup lookup() {
        return new Lookup(
                constants.keySet().toArray(String[]::new), conditions.keySet().toArray(Condition[]::new));
    }

    /** Constraints of a conjunction stand side by side, so that rules that share one share its node. */
    private String top(Condition condition) {
        if (!(condition instanceof Condition.All all)) {
            return constraint(condition);
        }
        return all.operands().size() > MOST_CONSTRAINTS
                ? numbered(all)
                : all.operands().stream().map(this::constraint).collect(Collectors.joining(", "));
    }

    private String constraint(Condition condition) {
        Extent extent = Extent.of(condition);
        return extent.size() > LARGEST || extent.depth() > DEEPEST ? numbered(condition) : print(condition);
    }

    private String numbered(Condition condition) {
        return "holds(" + conditions.computeIfAbsent(condition, added -> conditions.size()) + ")";
    }

    private String print(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            String name = switch (compare.comparator()) {
                case EQUAL -> "equal";
                case DIFFERENT -> "different";
                case LESS -> "less";
                case AT_MOST -> "atMost";
                case MORE -> "more";
                case AT_LEAST -> "atLeast";
            };
            return call(name, print(compare.left()), print(compare.right()));
        }
        if (condition instanceof Condition.CompareText compare) {
            return call(compare.same() ? "same" : "unlike", print(compare.left()), print(compare.right()));
        }
        if (condition instanceof Condition.Present presence) {
            return call(presence.present() ? "present" : "absent", print(presence.term()));
        }
        if (condition instanceof Condition.TextPresent presence) {
            return call(presence.present() ? "given" : "missing", print(presence.term()));
        }
        if (condition instanceof Condition.All all) {
            return joined(all.operands(), " && ", "always()");
        }
        return joined(((Condition.Any) condition).operands(), " || ", "never()");
    }

    private String joined(List<Condition> operands, String operator, String none) {
        return operands.isEmpty()
                ? none
                : operands.stream().map(this::print).collect(Collectors.joining(operator, "(", ")"));
    }

    private String print(NumberTerm term) {
        if (term instanceof NumberTerm.Slot slot) {
            return "q(" + slot.index() + ")";
        }
        if (term instanceof NumberTerm.Constant constant) {
            return number(constant.number());
        }
        if (term instanceof NumberTerm.Negative negative) {
            return call("minus", "0.0", print(negative.operand()));
        }
        NumberTerm.Arithmetic arithmetic = (NumberTerm.Arithmetic) term;
        String name = switch (arithmetic.operator()) {
            case '+' -> "plus";
            case '-' -> "minus";
            case '*' -> "times";
            default -> "by";
        };
        return call(name, print(arithmetic.left()), print(arithmetic.right()));
    }

    private static String number(double number) {
        if (number < 0) {
            return call("minus", "0.0", number(-number));
        }
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private String print(TextTerm term) {
        return term instanceof TextTerm.Slot slot
                ? "text(" + slot.index() + ")"
                : "k(" + constants.computeIfAbsent(((TextTerm.Constant) term).text(), added -> constants.size()) + ")";
    }

    private static String call(String name, String... arguments) {
        return name + "(" + String.join(", ", arguments) + ")";
    }
}
