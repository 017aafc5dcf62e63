package dev.farol.oracle.plain;

import static dev.farol.oracle.plain.Node.Absent.ABSENT;

import java.util.List;
import java.util.Set;

/** What conditions and values mean for one customer. */
public final class Meaning {

    private static final Set<String> TRUTHS = Set.of("has", "sequence", "fired");

    private final World world;

    public Meaning(World world) {
        this.world = world;
    }

    /** Whether a rule with this condition fires: what is unknown does not. */
    public boolean holds(Node node) {
        return verdict(node) == Verdict.YES;
    }

    /** A Double, a String, or {@link Node.Absent}. */
    public Object value(Node node) {
        if (node instanceof Node.Literal literal) {
            return literal.value();
        }
        if (node instanceof Node.Word word) {
            return world.word(word.name());
        }
        if (node instanceof Node.Call call) {
            List<Node> arguments = call.arguments();
            return call.name().equals("ratio")
                    ? arithmetic("/", value(arguments.get(0)), value(arguments.get(1)))
                    : world.ask(
                            call.name(),
                            arguments.stream().map(RuleText::literal).toList());
        }
        if (node instanceof Node.Prefix minus) {
            return arithmetic("-", 0.0, value(minus.operand()));
        }
        Node.Binary binary = (Node.Binary) node;
        return arithmetic(binary.sign(), value(binary.left()), value(binary.right()));
    }

    private static Object arithmetic(String sign, Object left, Object right) {
        if (left == ABSENT || right == ABSENT) {
            return ABSENT;
        }
        double a = (Double) left;
        double b = (Double) right;
        if (sign.equals("/") && b == 0) {
            return ABSENT;
        }
        double result = switch (sign) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            default -> a / b;
        };
        return Double.isNaN(result) ? ABSENT : (Object) result;
    }

    Verdict verdict(Node node) {
        if (node instanceof Node.Literal literal) {
            return Verdict.of((Boolean) literal.value());
        }
        if (node instanceof Node.Call call) {
            return Verdict.of((Boolean) value(call));
        }
        if (node instanceof Node.Prefix not) {
            return verdict(not.operand()).not();
        }
        if (node instanceof Node.In in) {
            return in.options().stream()
                    .map(option -> compare("==", value(in.subject()), value(option)))
                    .reduce(Verdict.NO, Verdict::or);
        }
        Node.Binary binary = (Node.Binary) node;
        return switch (binary.sign()) {
            case "&&" -> verdict(binary.left()).and(verdict(binary.right()));
            case "||" -> verdict(binary.left()).or(verdict(binary.right()));
            default -> comparison(binary);
        };
    }

    private Verdict comparison(Node.Binary binary) {
        if (isNull(binary.left()) || isNull(binary.right())) {
            Node other = isNull(binary.left()) ? binary.right() : binary.left();
            return Verdict.of((value(other) == ABSENT) == binary.sign().equals("=="));
        }
        if (isTruth(binary.left())) {
            boolean same = binary.sign().equals("==") == (Boolean) RuleText.literal(binary.right());
            return same ? verdict(binary.left()) : verdict(binary.left()).not();
        }
        return compare(binary.sign(), value(binary.left()), value(binary.right()));
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Literal literal && literal.value() == ABSENT;
    }

    private static boolean isTruth(Node node) {
        return node instanceof Node.In
                || (node instanceof Node.Literal literal && literal.value() instanceof Boolean)
                || (node instanceof Node.Call call && TRUTHS.contains(call.name()))
                || (node instanceof Node.Prefix prefix && prefix.sign().equals("!"))
                || (node instanceof Node.Binary binary && !"+-*/".contains(binary.sign()));
    }

    private static Verdict compare(String sign, Object left, Object right) {
        if (left == ABSENT || right == ABSENT) {
            return Verdict.UNKNOWN;
        }
        if (left instanceof String) {
            return Verdict.of(left.equals(right) == sign.equals("=="));
        }
        double a = (Double) left;
        double b = (Double) right;
        return Verdict.of(
                switch (sign) {
                    case "==" -> a == b;
                    case "!=" -> a != b;
                    case "<" -> a < b;
                    case "<=" -> a <= b;
                    case ">" -> a > b;
                    default -> a >= b;
                });
    }
}
