package dev.farol.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A thousand rules as people write them, over the vocabulary of the good folder: every question, operator and surface. */
final class OrdinaryRules {

    static final int COUNT = 1_000;

    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> TYPES = List.of(
            "login", "feature_usage", "support_ticket", "support_ticket[priority=high]", "nps[survey=relational]");
    private static final List<String> VALUES =
            List.of("feature_usage", "support_ticket.hours", "support_ticket.hours[escalated=true]");

    private static final Pattern SUBJECT = Pattern.compile(
            "\"(login|feature_usage|support_ticket|nps|users|industry)|mrr|plan|segment|tenureDays|daysToRenewal");

    private final Random random;
    private final Set<String> subjects = new HashSet<>();

    private OrdinaryRules(long seed) {
        this.random = new Random(seed);
    }

    /** Adds the rules to a folder, in plain files, sentences and a table. */
    static void addTo(Folder folder, long seed) {
        OrdinaryRules rules = new OrdinaryRules(seed);
        StringBuilder plain = new StringBuilder();
        StringBuilder sentences = new StringBuilder();
        StringBuilder table = new StringBuilder("""
                RuleTable Row;;;
                NAME;METADATA;CONDITION;ACTION
                ;;Customer;
                ;dimension($param);mrr >= $param;"health.points($1, ""$2"", ""$3"");"
                Rule;Dimension;MRR;Points
                """);
        for (int i = 0; i < COUNT; i++) {
            switch (i % 10) {
                case 0 -> sentences.append("""
                        rule "Sentence %d"
                          @dimension(sentiment)
                        when
                          - the latest nps in %d days is 6 or less
                          > Customer( %s )
                        then
                          - subtract %d points: a detractor / um detrator
                        end
                        """.formatted(i, i + 1, rules.condition(), 1 + i % 9));
                case 1 -> table.append("Row %d;adoption;%d;%d, a reason, um motivo\n".formatted(i, i, 1 + i % 9));
                default -> plain.append(rules.plain(i));
            }
        }
        folder.with("health/generated.drl", plain.toString())
                .with("health/generated.dslr", sentences.toString())
                .with("health/generated.drl.csv", table.toString());
    }

    private String plain(int i) {
        return """
                // rule %1$d
                rule "Generated %1$d: \\"a\\" \\\\ ção"
                  @dimension(%2$s)
                  @description("what it is for")
                when
                  Customer( number("seats") != %1$d, %3$s )
                then
                  health.points(%4$d, "{count('login', 30)} logins", "{plan} com {mrr / 2} por mês");
                end

                """.formatted(
                        i,
                        random.nextBoolean() ? "adoption" : "sentiment",
                        condition(),
                        (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(30)));
    }

    private String condition() {
        subjects.clear();
        String a = clause();
        String b = clause();
        String c = clause();
        return switch (random.nextInt(7)) {
            case 0 -> a;
            case 1 -> a + ", " + b;
            case 2 -> a + " && " + b + " || " + c;
            case 3 -> "!( " + a + " && " + b + " )";
            case 4 -> "( " + a + " || " + b + " ) && " + c;
            case 5 -> a + ", ( " + b + " ), " + c;
            default -> a + " || !( " + b + " || !( " + c + " ) )";
        };
    }

    /** About something else than the clauses before: what is asked of the same may exclude each other. */
    private String clause() {
        String clause = draw();
        while (!Collections.disjoint(subjects, subjects(clause))) {
            clause = draw();
        }
        subjects.addAll(subjects(clause));
        return clause;
    }

    private static Set<String> subjects(String clause) {
        return SUBJECT.matcher(clause).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private String draw() {
        List<Supplier<String>> kinds = new ArrayList<>(List.of(
                () -> number() + " " + pick(OPERATORS) + " " + (1 + random.nextInt(5)),
                () -> number() + " " + pick(List.of(">", ">=")) + " " + random.nextInt(5) + ".5",
                () -> number() + " " + pick(List.of("<", ">")) + " " + number() + " * 0.5",
                () -> number() + " in (1, 2, 3)",
                () -> number() + " not in (1, 2.5)",
                () -> "has(\"" + pick(TYPES) + "\", " + days() + ")",
                () -> "!has(\"" + pick(TYPES) + "\")",
                () -> "sequence(\"login\", \"" + pick(TYPES) + "\", " + days() + ")",
                () -> "plan " + pick(List.of("== \"pro\"", "!= \"free\"", "in (\"pro\", \"free\")", "not in (\"x\")")),
                () -> "segment " + pick(List.of("== null", "!= null", "== \"a \\\"big\\\" one\"")),
                () -> "text(\"industry\") " + pick(List.of("==", "!=")) + " \"retail\"",
                () -> "mrr " + pick(List.of("== null", "!= null", ">= 100"))));
        return pick(kinds).get();
    }

    private String number() {
        int days = days();
        String window = pick(List.of("" + days, 2 * days + ", " + days));
        String type = "\"" + pick(TYPES) + "\"";
        String value = "\"" + pick(VALUES) + "\"";
        return pick(List.of(
                "count(" + type + ", " + window + ")",
                "activeDays(" + type + ", " + (10 + days) + ")",
                "sum(" + value + ", " + window + ")",
                "average(" + value + ", " + window + ")",
                "smallest(" + value + ", " + window + ")",
                "largest(" + value + ", " + window + ")",
                "latest(" + value + ")",
                "latest(\"nps\", " + days + ")",
                "daysSince(" + type + ")",
                "share(\"support_ticket[escalated=true]\", \"support_ticket\", " + days + ")",
                "trend(" + type + ", " + days + ")",
                "decayed(" + type + ", " + days + ".5)",
                "ratio(count(" + type + ", " + days + "), mrr)",
                "sum(" + value + ", " + days + ") / count(" + type + ", " + days + ")",
                "tenureDays",
                "daysToRenewal + 1 - -2",
                "number(\"users\")"));
    }

    private int days() {
        return 1 + random.nextInt(365);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
