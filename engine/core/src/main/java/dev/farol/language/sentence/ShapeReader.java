package dev.farol.language.sentence;

import dev.farol.language.sentence.CharacterClass.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what follows the colon of a variable: {@code [0-9]+}, <code>\w{1,8}</code>, {@code low|high}. It is a small part
 * of regular expressions, on purpose: everything in it matches in linear time.
 */
final class ShapeReader {

    private static final int LONGEST = 1000;

    private final String pattern;
    private int at;

    private ShapeReader(String pattern) {
        this.pattern = pattern;
    }

    /** Empty when the pattern is none that sentences know. */
    static Optional<Shape> read(String pattern) {
        return pattern.startsWith("[") || pattern.startsWith("\\")
                ? new ShapeReader(pattern).characters()
                : words(pattern);
    }

    private static Optional<Shape> words(String pattern) {
        List<String> words = List.of(pattern.split("\\|", -1));
        return words.stream().allMatch(ShapeReader::isPlain) ? Optional.of(new Shape.Words(words)) : Optional.empty();
    }

    private static boolean isPlain(String word) {
        return !word.isBlank()
                && word.strip().equals(word)
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_- %".indexOf(c) >= 0);
    }

    private Optional<Shape> characters() {
        List<Range> ranges = new ArrayList<>();
        boolean negated = false;
        if (pattern.startsWith("[")) {
            at++;
            negated = accept('^');
            while (!accept(']')) {
                if (!member(ranges)) {
                    return Optional.empty();
                }
            }
        } else if (!member(ranges)) {
            return Optional.empty();
        }
        return ranges.isEmpty() ? Optional.empty() : quantified(new CharacterClass(List.copyOf(ranges), negated));
    }

    private Optional<Shape> quantified(CharacterClass members) {
        String quantifier = pattern.substring(at);
        if (quantifier.startsWith("{") && quantifier.endsWith("}")) {
            String[] bounds = quantifier.substring(1, quantifier.length() - 1).split(",", -1);
            return bounds.length > 2
                    ? Optional.empty()
                    : between(members, number(bounds[0]), number(bounds[bounds.length - 1]));
        }
        return switch (quantifier) {
            case "" -> between(members, 1, 1);
            case "+" -> between(members, 1, LONGEST);
            case "*" -> between(members, 0, LONGEST);
            default -> Optional.empty();
        };
    }

    private Optional<Shape> between(CharacterClass members, int min, int max) {
        boolean good = min >= 0 && max >= Math.max(min, 1) && max <= LONGEST;
        return good ? Optional.of(new Shape.Characters(members, min, max, pattern)) : Optional.empty();
    }

    private static int number(String digits) {
        boolean good =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return good ? Integer.parseInt(digits) : -1;
    }

    /** One member of a class: an escape, a character, or a range of them. */
    private boolean member(List<Range> ranges) {
        if (at >= pattern.length() || pattern.charAt(at) == '[' || pattern.startsWith("&&", at)) {
            return false;
        }
        if (pattern.charAt(at) == '\\'
                && at + 1 < pattern.length()
                && Character.isLetterOrDigit(pattern.charAt(at + 1))) {
            at += 2;
            return named(pattern.charAt(at - 1), ranges);
        }
        int from = character();
        int to = from;
        if (from >= 0 && pattern.startsWith("-", at) && !pattern.startsWith("-]", at)) {
            at++;
            to = character();
        }
        if (from < 0 || to < from) {
            return false;
        }
        ranges.add(new Range((char) from, (char) to));
        return true;
    }

    private static boolean named(char name, List<Range> ranges) {
        return switch (name) {
            case 'd' -> ranges.addAll(CharacterClass.DIGITS);
            case 'w' -> ranges.addAll(CharacterClass.WORD);
            case 's' -> ranges.addAll(CharacterClass.SPACE);
            default -> false;
        };
    }

    /** A single character, a backslash before it or not; -1 when there is none. */
    private int character() {
        boolean escaped = accept('\\');
        if (at >= pattern.length() || (escaped && Character.isLetterOrDigit(pattern.charAt(at)))) {
            return -1;
        }
        return pattern.charAt(at++);
    }

    private boolean accept(char c) {
        boolean found = at < pattern.length() && pattern.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }
}
