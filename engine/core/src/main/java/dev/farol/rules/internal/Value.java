package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rules.internal.Tree.Broken;
import dev.farol.rules.internal.Tree.Entries;
import dev.farol.rules.internal.Tree.Items;
import dev.farol.rules.internal.Tree.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value of a YAML file, which reports when it is not what it is asked to be. Each question answers empty after such
 * a report. Not thread safe.
 */
public final class Value {

    private static final int LONGEST_SHOWN = 60;

    private final String name;
    private final Tree tree;
    private final Diagnostics diagnostics;

    Value(String name, Tree tree, Diagnostics diagnostics) {
        this.name = name;
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /** What messages call this value: the key it stands under. */
    public String name() {
        return name;
    }

    public Place place() {
        return tree.place();
    }

    /** Nothing was written, or {@code null}. */
    public boolean isNothing() {
        return kindOf() == Scalars.Kind.NOTHING;
    }

    public boolean isNumber() {
        return kindOf() == Scalars.Kind.NUMBER;
    }

    public boolean isFlag() {
        return kindOf() == Scalars.Kind.FLAG;
    }

    public boolean isGroup() {
        return tree instanceof Entries;
    }

    public boolean isList() {
        return tree instanceof Items;
    }

    private Scalars.Kind kindOf() {
        return tree instanceof Scalar scalar && scalar.plain() ? Scalars.kind(scalar.text()) : Scalars.Kind.TEXT;
    }

    /** Text that is not blank. */
    public Optional<String> text() {
        if (!(tree instanceof Scalar scalar)) {
            return wrong("text", "");
        }
        if (scalar.plain() && (isNumber() || isFlag())) {
            return wrong("text", "Maybe put it in quotes: \"" + scalar.text() + "\".");
        }
        if (isNothing() || scalar.text().isBlank()) {
            String written = scalar.text();
            String hint =
                    written.isBlank() || written.equals("~") ? "" : "Maybe put it in quotes: \"" + written + "\".";
            return wrong("text", hint);
        }
        return Optional.of(scalar.text());
    }

    /** A number in plain notation: digits and at most one point. */
    public Optional<BigDecimal> number() {
        if (tree instanceof Scalar scalar && scalar.plain() && Scalars.isPlainNumber(scalar.text())) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        return wrong("a number", number(Scalars::meantNumber));
    }

    public Optional<BigDecimal> number(BigDecimal from, BigDecimal to) {
        return number().filter(number -> within(number, from, to));
    }

    /** A whole number within limits. */
    public Optional<Integer> whole(int from, int to) {
        if (tree instanceof Scalar scalar && scalar.plain() && Scalars.isWholeNumber(scalar.text())) {
            BigDecimal number = new BigDecimal(scalar.text());
            return within(number, BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                    ? Optional.of(number.intValueExact())
                    : Optional.empty();
        }
        return wrong("a whole number", number(Scalars::meantWholeNumber));
    }

    private boolean within(BigDecimal number, BigDecimal from, BigDecimal to) {
        if (number.compareTo(from) >= 0 && number.compareTo(to) <= 0) {
            return true;
        }
        String range = from.toPlainString() + " to " + to.toPlainString();
        BigDecimal opposite = number.negate();
        boolean sign = opposite.compareTo(from) >= 0 && opposite.compareTo(to) <= 0;
        BigDecimal meant = sign ? opposite : number.max(from).min(to);
        error(
                "out-of-range",
                name + " must be from " + range + " (" + number.toPlainString() + ")",
                "Maybe " + meant.toPlainString() + ".");
        return false;
    }

    public Optional<Boolean> flag() {
        if (isFlag() && tree instanceof Scalar scalar) {
            return Optional.of(scalar.text().charAt(0) == 't' || scalar.text().charAt(0) == 'T');
        }
        return wrong("true or false", flagHint());
    }

    /** The values of a list; empty after a report. */
    public Optional<List<Value>> list() {
        if (tree instanceof Items list) {
            String each = name.equals("the file") ? "an entry" : "an entry of " + name;
            return Optional.of(list.items().stream()
                    .map(item -> new Value(each, item, diagnostics))
                    .toList());
        }
        if (isGroup()) {
            return wrong("a list", "Maybe put a dash and a space before its first key.");
        }
        boolean one = tree instanceof Scalar scalar && scalar.text().matches("[\\w-]+");
        return wrong("a list", one ? "Maybe [" + ((Scalar) tree).text() + "]." : glued("-"));
    }

    /** The keys and values of a group. */
    public Optional<Group> group() {
        return tree instanceof Entries entries
                ? Optional.of(new Group(this, entries, diagnostics))
                : wrong("a group of keys", glued(":"));
    }

    /** Reports something about this value. */
    public void error(String code, String message, String hint) {
        diagnostics.error(code, place(), message, hint);
    }

    void report(String code, Place where, String message, String hint) {
        diagnostics.error(code, where, message, hint);
    }

    private <T> Optional<T> wrong(String wanted, String hint) {
        if (tree instanceof Broken) {
            return Optional.empty();
        }
        if (isNothing()) {
            error("missing-value", name + " must be " + wanted + ", and nothing is written", hint);
            return Optional.empty();
        }
        String found = tree instanceof Scalar scalar ? shown(scalar) : tree.kind();
        boolean words = wanted.endsWith("number") && hint.isEmpty() && tree instanceof Scalar;
        error(
                "wrong-kind",
                name + " must be " + wanted + " (" + found + ")",
                words ? "Maybe write it in digits, without words." : hint);
        return Optional.empty();
    }

    /** Quotes where they were written, and no more than fits in a message. */
    private static String shown(Scalar scalar) {
        String text = scalar.text().replace('\n', ' ');
        String part = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
        return scalar.plain() ? part : "\"" + part + "\"";
    }

    private String number(Function<String, Optional<String>> meaning) {
        if (!(tree instanceof Scalar scalar)) {
            return "";
        }
        String end = scalar.plain() ? "." : ", without quotes.";
        return meaning.apply(scalar.text()).map(meant -> "Maybe " + meant + end).orElse("");
    }

    /** A sign at the start or in the middle of a text that needs a space after it to be a sign. */
    private String glued(String sign) {
        return tree instanceof Scalar scalar && scalar.plain() && scalar.text().matches("(?s)[\\w]*" + sign + "\\S.*")
                ? "Maybe a space is missing after the " + sign + "."
                : "";
    }

    private String flagHint() {
        String written = tree instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
        return switch (written) {
            case "yes", "y", "on", "sim", "s", "1", "true", "verdadeiro" -> "Maybe true" + unquoted() + ".";
            case "no", "n", "off", "não", "nao", "0", "false", "falso" -> "Maybe false" + unquoted() + ".";
            default -> "";
        };
    }

    private String unquoted() {
        return tree instanceof Scalar scalar && !scalar.plain() ? ", without quotes" : "";
    }
}
