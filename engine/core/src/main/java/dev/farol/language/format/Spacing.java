package dev.farol.language.format;

/** Whether white space stands between two neighbours of an expression or a call. Stateless. */
final class Spacing {

    private Spacing() {}

    /**
     * Whether two tokens touch.
     *
     * @param sign whether the left one is a sign of what follows: the minus of {@code -12}, the {@code !}
     * @param padded whether the parenthesis at either of them is that of a pattern with content
     */
    static boolean touch(Piece left, Piece right, boolean sign, boolean padded) {
        if (sign || left.is("@") || left.is(".") || right.is(".") || right.is(",") || right.is(";")) {
            return true;
        }
        if (left.is("(") || right.is(")")) {
            return !padded || (left.is("(") && right.is(")"));
        }
        return right.is("(") && left.isWord() && !left.is("in");
    }

    /** Whether a line break of the person between these two stays. */
    static boolean breaks(Piece left, Piece right, boolean sign) {
        boolean call = right.is("(") && left.isWord() && !left.is("in");
        return !(sign || call || left.is("@") || left.is(".") || right.is(".") || right.is(";"));
    }

    /** Whether a token is the sign of what follows it rather than an operator between two things. */
    static boolean isSign(Piece token, Piece before) {
        boolean begins = before.kind() == Piece.Kind.SYMBOL && !before.is(")");
        return token.is("!") || (token.is("-") && begins);
    }
}
