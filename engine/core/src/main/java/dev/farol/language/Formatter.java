package dev.farol.language;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.format.Comments;
import dev.farol.language.format.Piece;
import dev.farol.language.format.RuleLayout;
import dev.farol.language.format.SentenceLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Formats rule text: indentation, spaces and blank lines. What the rules mean, the line breaks within a pattern and all
 * comments stay, and formatting twice is formatting once. Stateless.
 */
public final class Formatter {

    private Formatter() {}

    /** A {@code .drl} text, formatted; empty when it has mistakes, which are reported. */
    public static Optional<String> rules(String file, String text, Diagnostics diagnostics) {
        MappedText source = MappedText.of(file, text);
        if (!isSound(source, diagnostics)) {
            return Optional.empty();
        }
        String formatted = RuleLayout.of(pieces(source));
        if (!areSame(source, MappedText.of(file, formatted))) {
            throw new IllegalStateException("formatting would change the rules of " + file);
        }
        return Optional.of(formatted);
    }

    /**
     * A {@code .dslr} text, formatted; empty when it has mistakes, which are reported.
     *
     * @param expanded the plain rule text that its sentences stand for, line for line
     */
    public static Optional<String> sentences(String text, MappedText expanded, Diagnostics diagnostics) {
        return isSound(expanded, diagnostics)
                ? Optional.of(SentenceLayout.of(text, expanded.text()))
                : Optional.empty();
    }

    private static boolean isSound(MappedText source, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<RuleSyntax> rules = Parser.parse(source, own);
        own.sorted().forEach(diagnostics::add);
        return !own.hasErrors() && rules.stream().allMatch(RuleSyntax::whole);
    }

    private static List<Piece> pieces(MappedText source) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Token token : Lexer.read(source, new Diagnostics())) {
            Comments.Gap gap = Comments.read(source.text().substring(end, token.start()));
            pieces.addAll(gap.comments());
            if (token.kind() != Token.Kind.END) {
                String written = source.text().substring(token.start(), token.end());
                pieces.add(new Piece(kind(token), written, gap.breaksBehind()));
            }
            end = token.end();
        }
        return pieces;
    }

    private static Piece.Kind kind(Token token) {
        return switch (token.kind()) {
            case WORD -> Piece.Kind.WORD;
            case NUMBER -> Piece.Kind.NUMBER;
            case TEXT -> Piece.Kind.TEXT;
            case SYMBOL, BROKEN, END -> Piece.Kind.SYMBOL;
        };
    }

    /** Whether two texts say the same, token by token: no file of a person is worth a defect of the layout. */
    public static boolean areSame(MappedText before, MappedText after) {
        return words(before).equals(words(after));
    }

    private static List<String> words(MappedText source) {
        return Lexer.read(source, new Diagnostics()).stream()
                .map(token -> token.kind() + " " + token.text())
                .toList();
    }
}
