package dev.farol.language.sentence;

import dev.farol.language.sentence.Piece.Literal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** How many slips of the keys lie between a line and a sentence; case, accents and values do not count. */
final class Nearness {

    /** Stands for a variable: takes any text of the line for nothing. */
    private static final char VALUE = '\u0000';

    private static final int LONGEST = 300;

    private final String line;
    private long steps;

    Nearness(String line) {
        String folded = fold(line);
        this.line = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }

    /** Cells that the last distance took to compute. */
    long steps() {
        return steps;
    }

    /** The distance if it is at most the limit and near enough to be a slip, otherwise {@link Integer#MAX_VALUE}. */
    int distance(Sentence sentence, int limit) {
        StringBuilder said = new StringBuilder();
        for (Piece piece : sentence.pieces()) {
            said.append(piece instanceof Literal literal ? fold(literal.text()) : String.valueOf(VALUE));
        }
        return distance(said, Math.min(limit, Math.max(1, sentence.literals() / 3)));
    }

    private int distance(CharSequence said, int limit) {
        int[] before = new int[line.length() + 1];
        for (int j = 0; j <= line.length(); j++) {
            before[j] = j;
        }
        steps = 0;
        for (int i = 0; i < said.length(); i++) {
            int[] now = new int[line.length() + 1];
            boolean value = said.charAt(i) == VALUE;
            now[0] = before[0] + (value ? 0 : 1);
            for (int j = 1; j <= line.length(); j++) {
                int replace = before[j - 1] + (said.charAt(i) == line.charAt(j - 1) ? 0 : 1);
                int edit = Math.min(replace, Math.min(before[j], now[j - 1]) + 1);
                now[j] = value ? Math.min(before[j], now[j - 1]) : edit;
            }
            steps += line.length();
            if (Arrays.stream(now).min().orElse(0) > limit) {
                return Integer.MAX_VALUE;
            }
            before = now;
        }
        return before[line.length()] <= limit ? before[line.length()] : Integer.MAX_VALUE;
    }

    private static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return decomposed.toLowerCase(Locale.ROOT);
    }
}
