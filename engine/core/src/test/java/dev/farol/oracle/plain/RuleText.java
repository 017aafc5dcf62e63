package dev.farol.oracle.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads rule text that is known to be right, by precedence climbing. */
public final class RuleText {

    private static final Map<String, Integer> STRENGTH = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("==", 3),
            Map.entry("!=", 3),
            Map.entry("<", 3),
            Map.entry("<=", 3),
            Map.entry(">", 3),
            Map.entry(">=", 3),
            Map.entry("in", 3),
            Map.entry("not", 3),
            Map.entry("+", 4),
            Map.entry("-", 4),
            Map.entry("*", 5),
            Map.entry("/", 5));

    private final Tokens tokens;

    private RuleText(String text) {
        this.tokens = new Tokens(text);
    }

    /** A condition or a value by itself. */
    public static Node expression(String text) {
        return new RuleText(text).operation(1);
    }

    static List<PlainRule> rules(String text) {
        RuleText reader = new RuleText(text);
        List<PlainRule> rules = new ArrayList<>();
        while (!reader.tokens.isEmpty()) {
            rules.add(reader.rule());
        }
        return rules;
    }

    private PlainRule rule() {
        tokens.need("rule");
        String name = Tokens.unquoted(tokens.next());
        String dimension = "";
        while (tokens.take("@")) {
            boolean isDimension = tokens.next().equals("dimension");
            tokens.need("(");
            String value = tokens.next();
            tokens.need(")");
            dimension = isDimension ? value : dimension;
        }
        tokens.need("when");
        Node condition = new Node.Literal(true);
        while (tokens.take("Customer")) {
            tokens.need("(");
            for (Node constraint : list()) {
                condition = new Node.Binary("&&", condition, constraint);
            }
        }
        tokens.need("then");
        tokens.need("health");
        tokens.need(".");
        Node.Call call = (Node.Call) primary();
        tokens.need(";");
        tokens.need("end");
        return new PlainRule(
                name,
                dimension,
                condition,
                call.arguments().stream().map(RuleText::literal).toList());
    }

    /** The value of a literal, which may have a minus. */
    static Object literal(Node node) {
        return node instanceof Node.Prefix minus
                ? (Object) (0.0 - (Double) literal(minus.operand()))
                : ((Node.Literal) node).value();
    }

    /** Up to the closing parenthesis, the opening one being behind. */
    private List<Node> list() {
        List<Node> items = new ArrayList<>();
        while (!tokens.take(")")) {
            items.add(operation(1));
            tokens.take(",");
        }
        return items;
    }

    private Node operation(int least) {
        Node left = operand();
        while (STRENGTH.getOrDefault(tokens.peek(), 0) >= least) {
            String sign = tokens.next();
            if (sign.equals("not")) {
                tokens.need("in");
                left = new Node.Prefix("!", membership(left));
            } else if (sign.equals("in")) {
                left = membership(left);
            } else {
                left = new Node.Binary(sign, left, operation(STRENGTH.getOrDefault(sign, 0) + 1));
            }
        }
        return left;
    }

    private Node membership(Node subject) {
        tokens.need("(");
        return new Node.In(subject, list());
    }

    private Node operand() {
        if (tokens.take("!")) {
            return new Node.Prefix("!", operand());
        }
        if (tokens.take("-")) {
            return new Node.Prefix("-", operand());
        }
        return primary();
    }

    private Node primary() {
        String token = tokens.next();
        if (token.equals("(")) {
            Node inner = operation(1);
            tokens.need(")");
            return inner;
        }
        if (Tokens.isText(token)) {
            return new Node.Literal(Tokens.unquoted(token));
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Node.Literal(Double.valueOf(token));
        }
        return switch (token) {
            case "true", "false" -> new Node.Literal(token.equals("true"));
            case "null" -> new Node.Literal(Node.Absent.ABSENT);
            default -> tokens.take("(") ? new Node.Call(token, list()) : new Node.Word(token);
        };
    }
}
