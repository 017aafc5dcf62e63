package dev.farol.language.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lays out the pieces of rule text that has no mistakes: each part of a rule on a line of its own, patterns and the call
 * indented by two, one blank line between rules, and within a pattern the line breaks of the person who wrote it. One use.
 */
public final class RuleLayout {

    private static final int INDENT = 2;
    private static final Piece NOTHING = new Piece(Piece.Kind.SYMBOL, "", 0);

    private enum Part {
        OUTSIDE,
        HEADER,
        WHEN,
        THEN
    }

    private final Page page = new Page();
    private final Deque<Boolean> patterns = new ArrayDeque<>();
    private Part part = Part.OUTSIDE;
    /** The piece before this one, maybe a comment. */
    private Piece last = NOTHING;
    /** The token before this one. */
    private Piece token = NOTHING;

    private boolean sign;
    private boolean ended;
    private int constraintIndent;

    private RuleLayout() {}

    /** The text of the pieces, laid out. */
    public static String of(List<Piece> pieces) {
        RuleLayout layout = new RuleLayout();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isComment()) {
                layout.comment(piece);
            } else {
                layout.token(piece, i + 1 < pieces.size() ? pieces.get(i + 1) : NOTHING);
            }
            layout.last = piece;
        }
        return layout.page.finish();
    }

    private void comment(Piece comment) {
        boolean behind = comment.breaks() == 0 && !last.equals(NOTHING) && last.kind() != Piece.Kind.LINE_COMMENT;
        if (behind) {
            page.space();
        } else {
            page.line(
                    patterns.isEmpty() ? margin() : inner(comment),
                    part == Part.OUTSIDE ? between(comment) : roomy(comment));
        }
        page.write(comment.text());
    }

    private void token(Piece piece, Piece next) {
        if (patterns.isEmpty() && isKeyword(piece)) {
            keyword(piece);
        } else if (patterns.isEmpty() && beginsLine(piece)) {
            page.line(INDENT, part != Part.HEADER && roomy(piece));
        } else {
            follow(piece);
        }
        page.write(piece.text());
        sign = Spacing.isSign(piece, token);
        if (piece.is("(")) {
            open(next);
        } else if (piece.is(")") && !patterns.isEmpty()) {
            patterns.pop();
        }
        token = piece;
    }

    private boolean isKeyword(Piece piece) {
        return switch (part) {
            case OUTSIDE -> piece.is("rule");
            case HEADER -> piece.is("when");
            case WHEN -> piece.is("then");
            case THEN -> piece.is("end");
        };
    }

    private void keyword(Piece piece) {
        page.line(0, part == Part.OUTSIDE && between(piece));
        ended = part == Part.THEN;
        part = switch (part) {
            case OUTSIDE -> Part.HEADER;
            case HEADER -> Part.WHEN;
            case WHEN -> Part.THEN;
            case THEN -> Part.OUTSIDE;
        };
    }

    /** An annotation, a pattern or the call. */
    private boolean beginsLine(Piece piece) {
        return switch (part) {
            case OUTSIDE -> false;
            case HEADER -> piece.is("@");
            case WHEN -> piece.isWord();
            case THEN -> piece.isWord() && (token.is("then") || token.is(";"));
        };
    }

    private void follow(Piece piece) {
        boolean stays = piece.breaks() > 0 && part != Part.HEADER && Spacing.breaks(token, piece, sign);
        if (last.kind() == Piece.Kind.LINE_COMMENT || stays) {
            page.line(patterns.isEmpty() ? 2 * INDENT : inner(piece), roomy(piece));
        } else if (last.isComment() ? !piece.is(",") : !Spacing.touch(token, piece, sign, padded(piece))) {
            page.space();
        }
    }

    /** Whether a parenthesis here is that of a pattern. */
    private boolean padded(Piece piece) {
        boolean outer = patterns.size() == 1 && Boolean.TRUE.equals(patterns.peek());
        return outer && (token.is("(") || piece.is(")"));
    }

    private void open(Piece next) {
        boolean pattern = part == Part.WHEN && patterns.isEmpty();
        if (pattern) {
            constraintIndent = next.breaks() == 0 ? INDENT + "Customer( ".length() : 2 * INDENT;
        }
        patterns.push(pattern);
    }

    /** How far a line within parentheses is indented: below the first constraint, and more in inner ones. */
    private int inner(Piece piece) {
        int depth = patterns.size() - (piece.is(")") ? 1 : 0);
        if (depth == 0) {
            return INDENT;
        }
        boolean continues = !token.is(",") && !token.is("(") && !piece.is(",") && !piece.is(")");
        int first = part == Part.WHEN ? constraintIndent : 2 * INDENT;
        return first + INDENT * (depth - 1) + (continues ? INDENT : 0);
    }

    private int margin() {
        return part == Part.OUTSIDE ? 0 : INDENT;
    }

    /** Whether a blank line stands before this between rules: one behind each, else where the person left one. */
    private boolean between(Piece piece) {
        boolean blank = ended || piece.breaks() > 1;
        ended = false;
        return blank;
    }

    /** Whether a blank line of the person within a rule stays: not behind a keyword, not in parts that are one line. */
    private boolean roomy(Piece piece) {
        boolean first = last.is("when") || last.is("then") || last.is("(");
        return piece.breaks() > 1 && part != Part.HEADER && !first;
    }
}
