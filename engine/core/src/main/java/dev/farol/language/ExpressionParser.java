package dev.farol.language;

import dev.farol.diagnostic.Place;
import dev.farol.language.TokenReader.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads conditions and values. Slips with one plain meaning ({@code =}, {@code AND}, {@code =>}) are reported and read as
 * meant, so that the rest of the condition is looked at too.
 */
final class ExpressionParser {

    static final int DEEPEST = 6;
    /** Bounds the depth of the tree, which is walked by recursion. */
    static final int MOST_OPERATORS = 400;

    private static final Set<String> NOT = Set.of("not", "não", "nao");

    private final TokenReader in;
    private int depth;
    private int operators;

    ExpressionParser(TokenReader in) {
        this.in = in;
    }

    /** A rule begins: what bounds its length counts anew. */
    void begin() {
        operators = 0;
    }

    Expression read() throws Unreadable {
        depth = 0;
        operator(in.peek());
        return any();
    }

    /** What stands between the parentheses of a call by itself. */
    List<Expression> readArguments(Token open) throws Unreadable {
        depth = 0;
        operators = 0;
        return arguments(open);
    }

    private Expression any() throws Unreadable {
        Expression first = all();
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (takeLogical("||", "|", "or", "ou")) {
            operands.add(all());
        }
        return operands.size() == 1 ? first : new Expression.Any(first.place(), List.copyOf(operands));
    }

    private Expression all() throws Unreadable {
        Expression first = comparison();
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (takeLogical("&&", "&", "and", "e")) {
            operands.add(comparison());
        }
        return operands.size() == 1 ? first : new Expression.All(first.place(), List.copyOf(operands));
    }

    private boolean takeLogical(String symbol, String single, String word, String palavra) throws Unreadable {
        Token token = in.peek();
        boolean slip = token.is(single)
                || (token.isWord()
                        && (token.text().equalsIgnoreCase(word) || token.text().equalsIgnoreCase(palavra)));
        if (slip) {
            in.error(
                    "operator",
                    token,
                    "Conditions are combined with " + symbol + ", not with " + token.text() + ".",
                    "Did you mean \"" + symbol + "\"?");
        }
        if (!slip && !token.is(symbol)) {
            return false;
        }
        in.next();
        operator(token);
        if (Comparator.of(in.peek().text()).isPresent() && in.peek().kind() == Token.Kind.SYMBOL) {
            throw in.fail(
                    "syntax",
                    in.peek(),
                    "What is compared must be written again after " + symbol + ".",
                    "Maybe write a > 1 && a < 5 rather than a > 1 && < 5.");
        }
        return true;
    }

    private Expression comparison() throws Unreadable {
        Expression left = sum();
        Token token = in.peek();
        boolean negated = token.is("not") && in.peek(1).is("in");
        if (negated || token.is("in")) {
            return membership(left, negated);
        }
        Optional<Comparator> comparator = comparator(token);
        if (comparator.isEmpty()) {
            return left;
        }
        in.next();
        operator(token);
        Expression comparison = new Expression.Comparison(in.place(token), comparator.get(), left, sum());
        if (comparator(in.peek()).isPresent()) {
            throw in.fail(
                    "syntax",
                    in.peek(),
                    "Two comparisons stand side by side.",
                    "Maybe write 1 < a && a < 5 rather than 1 < a < 5.");
        }
        return comparison;
    }

    private Optional<Comparator> comparator(Token token) {
        if (token.kind() != Token.Kind.SYMBOL) {
            return Optional.empty();
        }
        Optional<Comparator> meant = switch (token.text()) {
            case "=" -> Optional.of(Comparator.EQUAL);
            case "=>" -> Optional.of(Comparator.AT_LEAST);
            case "=<" -> Optional.of(Comparator.AT_MOST);
            case "<>" -> Optional.of(Comparator.DIFFERENT);
            default -> Optional.empty();
        };
        if (meant.isPresent()) {
            in.error(
                    "operator",
                    token,
                    "There is no comparison " + token.text() + " in rules.",
                    "Did you mean \"" + meant.get().symbol() + "\"?");
            return meant;
        }
        return Comparator.of(token.text());
    }

    private Expression membership(Expression subject, boolean negated) throws Unreadable {
        Token first = in.next();
        if (negated) {
            in.next();
        }
        operator(first);
        Token open = in.peek();
        if (!in.take("(")) {
            throw in.fail(
                    "syntax",
                    open,
                    "A list in parentheses is expected after in, but " + TokenReader.shown(open) + " stands here.",
                    "Maybe write in (\"a\", \"b\").");
        }
        return new Expression.Membership(in.place(first), subject, negated, arguments(open));
    }

    private Expression sum() throws Unreadable {
        Expression left = product();
        while (in.peek().is("+") || in.peek().is("-")) {
            Token token = in.next();
            operator(token);
            left = new Expression.Arithmetic(in.place(token), token.text().charAt(0), left, product());
        }
        return left;
    }

    private Expression product() throws Unreadable {
        Expression left = unary();
        while (in.peek().is("*") || in.peek().is("/")) {
            Token token = in.next();
            operator(token);
            left = new Expression.Arithmetic(in.place(token), token.text().charAt(0), left, unary());
        }
        return left;
    }

    private Expression unary() throws Unreadable {
        Token token = in.peek();
        boolean word = token.isWord() && NOT.contains(token.text().toLowerCase(Locale.ROOT));
        if (word) {
            in.error(
                    "operator",
                    token,
                    "A condition is turned into its opposite with !, not with " + token.text() + ".",
                    "Maybe write !has(\"login\", 30), or !( ... ) around several conditions.");
        }
        if (word || token.is("!")) {
            in.next();
            operator(token);
            return new Expression.Not(in.place(token), unary());
        }
        if (token.is("-")) {
            in.next();
            operator(token);
            return new Expression.Negative(in.place(token), unary());
        }
        return primary();
    }

    private Expression primary() throws Unreadable {
        Token token = in.peek();
        if (TokenReader.isKeyword(token)) {
            throw missingOperand(token);
        }
        if (token.kind() == Token.Kind.NUMBER) {
            in.next();
            return new Expression.NumberLiteral(in.place(token), token.text());
        }
        if (token.kind() == Token.Kind.TEXT) {
            in.next();
            return new Expression.TextLiteral(in.place(token), token.text());
        }
        if (token.isWord()) {
            return word();
        }
        if (token.is("(")) {
            in.next();
            deeper(token);
            Expression inner = any();
            close(token);
            return inner;
        }
        throw missingOperand(token);
    }

    private Unreadable missingOperand(Token token) {
        return in.fail(
                "syntax",
                token,
                "A value or a question is expected, but " + TokenReader.shown(token) + " stands here.",
                "Maybe something is missing before it.");
    }

    private Expression word() throws Unreadable {
        Token token = in.next();
        Place place = in.place(token);
        if (token.is("true") || token.is("false")) {
            return new Expression.TruthLiteral(place, token.is("true"));
        }
        if (token.is("null")) {
            return new Expression.AbsentLiteral(place);
        }
        Token open = in.peek();
        in.refuseForbidden(token);
        if (open.is(".") || open.is("::") || open.is("[") || open.is("@")) {
            throw in.fail(
                    "forbidden",
                    open,
                    "What stands behind " + TokenReader.shown(token) + " is program code (" + open.text() + ").",
                    "Maybe use a name or a question of the customer alone, such as plan or count(\"login\", 30).");
        }
        if (in.take("(")) {
            return new Expression.Call(place, token.text(), arguments(open));
        }
        return new Expression.Name(place, token.text());
    }

    /** What stands between parentheses, separated by commas; the opening one has been taken. */
    List<Expression> arguments(Token open) throws Unreadable {
        deeper(open);
        List<Expression> arguments = new ArrayList<>();
        if (!in.peek().is(")")) {
            do {
                operator(in.peek());
                arguments.add(any());
            } while (in.take(","));
        }
        close(open);
        return List.copyOf(arguments);
    }

    private void deeper(Token open) throws Unreadable {
        if (++depth > DEEPEST) {
            throw in.fail(
                    "too-deep",
                    open,
                    "Parentheses are nested more than " + DEEPEST + " deep.",
                    "Maybe split the rule in two.");
        }
    }

    private void operator(Token token) throws Unreadable {
        if (++operators > MOST_OPERATORS) {
            throw in.fail(
                    "too-long",
                    token,
                    "A rule has more than " + MOST_OPERATORS + " operators and values.",
                    "Maybe split the rule.");
        }
    }

    private void close(Token open) throws Unreadable {
        Token token = in.peek();
        if (in.take(")")) {
            depth--;
            return;
        }
        if (in.atAnyKeyword()) {
            throw in.fail(
                    "parenthesis",
                    open,
                    "A parenthesis is opened here and never closed.",
                    "Maybe a ) is missing before " + TokenReader.shown(token) + ".");
        }
        throw unexpected(token);
    }

    /** The message for what follows the comma of a number such as 0,5. */
    String twoThings(Token behindComma) {
        return "A number with a comma is read as two things (" + in.numberBefore(behindComma) + "," + behindComma.text()
                + ").";
    }

    static String withoutComma(Token behindComma) {
        return behindComma.text().matches("[0-9]{3}")
                ? "Maybe write thousands without a comma: 1000 rather than 1,000."
                : "Maybe write a point: 0.5 rather than 0,5.";
    }

    /** The message for a token that cannot follow what was read. */
    Unreadable unexpected(Token token) {
        if (token.is("?")) {
            return in.fail(
                    "forbidden",
                    token,
                    "A choice with ? and : is not part of the rule language.",
                    "Maybe write two rules, one for each case.");
        }
        if (token.is("->") || token.is("::") || token.is("[") || token.is("{")) {
            return in.fail(
                    "forbidden",
                    token,
                    "Program code is not part of the rule language (" + token.text() + ").",
                    "Maybe ask a question of the customer instead.");
        }
        if (in.touchesLast() && in.last().kind() == Token.Kind.TEXT && token.isWord()) {
            return in.fail(
                    "quote",
                    token,
                    "A text has ended just before this, and more of it seems to follow (" + token.text() + ").",
                    in.last().text().contains("{")
                            ? "Maybe use single quotes within braces: {count('login', 30)}."
                            : "Maybe put a backslash before each quote within the text: \\\".");
        }
        if (token.is(",") && in.last().kind() == Token.Kind.NUMBER && in.peek(1).kind() == Token.Kind.NUMBER) {
            in.next();
            return in.fail("decimal-comma", in.peek(), twoThings(in.peek()), withoutComma(in.peek()));
        }
        Optional<String> forbidden = token.isWord() ? Forbidden.hint(token.text()) : Optional.empty();
        if (forbidden.isPresent()) {
            return in.fail(
                    "forbidden",
                    token,
                    "The word " + token.text() + " is not part of the rule language.",
                    forbidden.get());
        }
        return in.fail(
                "syntax",
                token,
                "A comma, an operator or ) is expected, but " + TokenReader.shown(token) + " stands here.",
                "Maybe a comma or && is missing before it.");
    }
}
