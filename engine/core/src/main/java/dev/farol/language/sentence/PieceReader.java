package dev.farol.language.sentence;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.language.sentence.Piece.Literal;
import dev.farol.language.sentence.Piece.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the left side of an entry into pieces. Its text is plain: only braces and backslashes have a meaning. */
final class PieceReader {

    private static final int MOST = 40;
    private static final String PLAIN = "Maybe a variable in braces, such as {name} or {n:[0-9]+};"
            + " all other text of a sentence is plain, and \\ before a sign keeps it a sign.";
    private static final String SHAPES =
            "Maybe {n:[0-9]+}, {n:[0-9]{1,3}}, {p:low|high}, or {name} for any text without quotes.";

    private final String left;
    private final Place place;
    private final Diagnostics diagnostics;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private boolean good = true;

    private PieceReader(String left, Place place, Diagnostics diagnostics) {
        this.left = left;
        this.place = place;
        this.diagnostics = diagnostics;
    }

    /** Empty when something was wrong with it, which the diagnostics then say. */
    static Optional<List<Piece>> read(String left, Place place, Diagnostics diagnostics) {
        return new PieceReader(left, place, diagnostics).read();
    }

    private Optional<List<Piece>> read() {
        int at = 0;
        while (at < left.length() && good) {
            char c = left.charAt(at);
            if (c == '{') {
                at = variable(at);
            } else if (c == '\\') {
                at = escape(at);
            } else if (c == '}' || looksLikePattern(at)) {
                at = refuse(at, "A sentence is plain text, this reads like a pattern (" + shown(at) + ")", PLAIN);
            } else {
                append(c);
                at++;
            }
        }
        flush(true);
        if (good && pieces.stream().noneMatch(Literal.class::isInstance)) {
            refuse(
                    0,
                    "A sentence needs words of its own (" + left.strip() + ")",
                    "Maybe put words around the variable.");
        }
        if (good && pieces.size() > MOST) {
            refuse(0, "A sentence with this many variables is too long", "Maybe split it into two sentences.");
        }
        return good ? Optional.of(List.copyOf(pieces)) : Optional.empty();
    }

    private boolean looksLikePattern(int at) {
        return left.charAt(at) == '|'
                || left.charAt(at) == '['
                || left.startsWith("(?", at)
                || left.startsWith(".*", at)
                || left.startsWith(".+", at);
    }

    private int escape(int at) {
        if (at + 1 >= left.length() || Character.isLetterOrDigit(left.charAt(at + 1))) {
            return refuse(at, "A sentence is plain text, this reads like a pattern (" + shown(at) + ")", PLAIN);
        }
        append(left.charAt(at + 1));
        return at + 2;
    }

    private int variable(int at) {
        int close = close(at);
        if (close < 0) {
            return refuse(at, "This brace is never closed (" + shown(at) + ")", "Maybe add } after the variable.");
        }
        String inside = left.substring(at + 1, close);
        int colon = inside.indexOf(':');
        String name = (colon < 0 ? inside : inside.substring(0, colon)).strip();
        if (!TemplateReader.isName(name)) {
            return refuse(
                    at, "This is no name for a variable (" + name + ")", "Maybe {n} or {plan}: letters and digits.");
        }
        if (!names.add(name)) {
            return refuse(
                    at, "A sentence has this variable twice (" + name + ")", "Maybe give the second another name.");
        }
        Optional<Shape> shape = colon < 0
                ? Optional.of(new Shape.AnyText())
                : ShapeReader.read(inside.substring(colon + 1).strip());
        if (shape.isEmpty()) {
            return refuse(
                    at,
                    "Sentences do not know this pattern ("
                            + inside.substring(colon + 1).strip() + ")",
                    SHAPES);
        }
        flush(false);
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Variable before) {
            return refuse(
                    at,
                    "Nothing tells where {" + before.name() + "} ends and {" + name + "} starts",
                    "Maybe put a word between them.");
        }
        pieces.add(new Variable(name, shape.get()));
        return close + 1;
    }

    /** The brace that closes the one here, past braces and classes inside; -1 when there is none. */
    private int close(int open) {
        int depth = 0;
        for (int i = open; i < left.length(); i++) {
            char c = left.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void append(char c) {
        boolean blank = FoldedLine.isBlank(c);
        boolean after = text.length() == 0 ? pieces.isEmpty() : text.charAt(text.length() - 1) == ' ';
        if (!blank || !after) {
            text.append(blank ? ' ' : c);
        }
    }

    private void flush(boolean last) {
        String literal = last ? text.toString().stripTrailing() : text.toString();
        if (!literal.isEmpty()) {
            pieces.add(new Literal(literal));
        }
        text.setLength(0);
    }

    private String shown(int at) {
        return left.substring(at, Math.min(left.length(), at + 20)).strip();
    }

    private int refuse(int at, String message, String hint) {
        good = false;
        diagnostics.error("dsl-pattern", Place.of(place.file(), place.line(), place.column() + at), message, hint);
        return left.length();
    }
}
