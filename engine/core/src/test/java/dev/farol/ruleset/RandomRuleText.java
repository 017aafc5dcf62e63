package dev.farol.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Health rules that mean something, written with white space, line breaks and comments anywhere. One use. */
final class RandomRuleText {

    private static final String GLUING = "(),;";

    private final Random random;
    private final List<String> comments = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    RandomRuleText(long seed) {
        this.random = new Random(seed);
    }

    /** Each comment of the text; no two are alike. */
    List<String> comments() {
        return comments;
    }

    String write() {
        int rules = 1 + random.nextInt(4);
        for (int i = 0; i < rules; i++) {
            rule(i);
        }
        StringBuilder text = new StringBuilder(gap(false));
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            text.append(tokens.get(i)).append(last ? gap(false) : gap(mustPart(tokens.get(i), tokens.get(i + 1))));
        }
        return text.toString();
    }

    private void rule(int number) {
        add("rule", "\"Rule " + number + "  of \\\"many\\\" // no comment\"");
        add("@", "dimension", "(", pick("adoption", "support"), ")");
        if (random.nextBoolean()) {
            add("@", "description", "(", "\"two  blanks, a /* b */\"", ")");
        }
        add("when");
        int patterns = 1 + random.nextInt(2);
        for (int i = 0; i < patterns; i++) {
            add("Customer", "(");
            int constraints = random.nextInt(4);
            for (int j = 0; j < constraints; j++) {
                add(j == 0 ? new String[0] : new String[] {","});
                constraint(2);
            }
            add(")");
        }
        add("then", "health", ".", "points", "(");
        add(random.nextBoolean() ? new String[0] : new String[] {"-"});
        add(String.valueOf(1 + random.nextInt(20)), ",", "\"why  {count('login', 30)}\"");
        add(random.nextBoolean() ? new String[0] : new String[] {",", "\"por  quê\""});
        add(")", ";", "end");
    }

    private void constraint(int depth) {
        switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> {
                number(Math.min(1, depth));
                add(pick("==", "!=", "<", "<=", ">", ">="));
                number(Math.min(1, depth));
            }
            case 1 -> add("plan", pick("==", "!="), "\"pro  max\"");
            case 2 -> add("plan", "in", "(", "\"a\"", ",", "\"b,  c\"", ")");
            case 3 -> add("plan", "not", "in", "(", "\"a\"", ")");
            case 4 -> add("has", "(", "\"login\"", ",", "30", ")");
            case 5 -> {
                add("!", "(");
                constraint(depth - 1);
                add(")");
            }
            default -> {
                add("(");
                constraint(depth - 1);
                add(pick("&&", "||"));
                constraint(depth - 1);
                add(")");
            }
        }
    }

    private void number(int depth) {
        switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> add("mrr");
            case 1 -> add("count", "(", "\"login\"", ",", String.valueOf(31 + random.nextInt(60)), ",", "30", ")");
            case 2 -> add("latest", "(", "\"nps\"", ",", "90", ")");
            case 3 -> add(pick("12", "0.5", "7", "100"));
            case 4 -> {
                add("-");
                number(0);
            }
            default -> {
                add("(");
                number(depth - 1);
                add(pick("+", "-", "*", "/"));
                number(depth - 1);
                add(")");
            }
        }
    }

    private void add(String... more) {
        tokens.addAll(List.of(more));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Whether two tokens would become one, or a comment, without white space between them. */
    private static boolean mustPart(String left, String right) {
        return !GLUING.contains(left) && !GLUING.contains(right) && !left.startsWith("\"") && !right.startsWith("\"");
    }

    private String gap(boolean part) {
        String comment = "comment number " + comments.size() + " of these";
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> part ? " " : "";
            case 4, 5, 6 -> " ";
            case 7 -> "\t  ";
            case 8, 9 -> "\n";
            case 10 -> "\n   ";
            case 11 -> " \n\n \n";
            case 12 -> " //" + kept(comment) + "  \n";
            case 13 -> "\n\n // " + kept(comment) + "\n";
            case 14 -> " /* " + kept(comment) + " */";
            default -> "\n/*\n     " + kept(comment) + "  \n */ ";
        };
    }

    private String kept(String comment) {
        comments.add(comment);
        return comment;
    }
}
