package dev.farol.scenario.run;

import dev.farol.rules.Range;
import dev.farol.rules.Scorecard;
import dev.farol.scenario.Expectation;
import dev.farol.scenario.ExpectedScore;
import dev.farol.scenario.ExpectedScore.Between;
import dev.farol.scenario.Mention;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Recommendation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares an assessment with what a scenario expects. Stateless but for the scorecard. */
final class Comparison {

    private static final int SHOWN_DECIMALS = 4;

    private final Scorecard scorecard;

    Comparison(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    /** The expectations that do not hold, in the order in which scenarios are documented. */
    List<Mismatch> mismatches(Expectation expect, Assessment found) {
        List<Mismatch> wrong = new ArrayList<>();
        found.failures()
                .forEach(failure -> wrong.add(new Mismatch(
                        "assessment",
                        "no failure",
                        failure.rule().isEmpty() ? failure.message() : failure.rule() + ": " + failure.message(),
                        List.of())));
        expect.score().filter(score -> !holds(score, found.score())).ifPresent(score -> {
            String actual =
                    found.score().isPresent() ? String.valueOf(found.score().getAsInt()) : "not scored";
            wrong.add(new Mismatch("score", score.toString(), actual, Makeup.of(found, scorecard)));
        });
        expect.band().filter(band -> !band.name().equals(found.band())).ifPresent(band -> {
            List<String> because = found.score().isPresent()
                    ? List.of("score " + found.score().getAsInt())
                    : Makeup.of(found, scorecard);
            wrong.add(new Mismatch("band", band.name(), found.band(), because));
        });
        factors(expect, found, wrong);
        playbooks(expect, found, wrong);
        expect.coverage()
                .filter(range -> !holds(range, found.coverage()))
                .ifPresent(range ->
                        wrong.add(new Mismatch("coverage", shown(range), rounded(found.coverage()), List.of())));
        return wrong;
    }

    private static void factors(Expectation expect, Assessment found, List<Mismatch> wrong) {
        for (Mention mention : expect.factors()) {
            if (factor(found, mention.name()).isEmpty()) {
                String others = Makeup.factors(found.factors());
                String actual = others.isEmpty() ? "it did not fire, and no other did" : "it did not fire";
                List<String> because = others.isEmpty() ? List.of() : List.of("fired: " + others);
                wrong.add(new Mismatch("factor", quoted(mention), actual, because));
            }
        }
        for (Mention mention : expect.notFactors()) {
            factor(found, mention.name())
                    .ifPresent(factor -> wrong.add(new Mismatch(
                            "factor",
                            "not " + quoted(mention),
                            "it fired",
                            List.of(Makeup.signed(factor.points()) + " for " + factor.dimension()))));
        }
    }

    private static void playbooks(Expectation expect, Assessment found, List<Mismatch> wrong) {
        List<String> actual =
                found.recommendations().stream().map(Recommendation::playbook).toList();
        String all = actual.isEmpty() ? "none" : String.join(", ", actual);
        List<String> because = List.of("band " + found.band());
        for (Mention mention : expect.playbooks()) {
            if (!actual.contains(mention.name())) {
                wrong.add(new Mismatch("playbook", mention.name(), all, because));
            }
        }
        for (Mention mention : expect.notPlaybooks()) {
            if (actual.contains(mention.name())) {
                wrong.add(new Mismatch("playbook", "not " + mention.name(), all, because));
            }
        }
    }

    private static Optional<Factor> factor(Assessment found, String rule) {
        return found.factors().stream()
                .filter(factor -> factor.rule().equals(rule))
                .findFirst();
    }

    private static boolean holds(ExpectedScore expected, OptionalInt score) {
        return expected instanceof Between between
                ? score.isPresent() && between.contains(score.getAsInt())
                : score.isEmpty();
    }

    /** One number is met by what rounds to it: a third is 0.33. */
    private static boolean holds(Range expected, double coverage) {
        BigDecimal exact = BigDecimal.valueOf(coverage);
        if (expected.from().isPresent() && expected.from().equals(expected.to())) {
            BigDecimal written = expected.from().get();
            return exact.setScale(Math.max(0, written.scale()), RoundingMode.HALF_UP)
                            .compareTo(written)
                    == 0;
        }
        return expected.contains(exact);
    }

    private static String shown(Range range) {
        boolean one = range.from().isPresent() && range.from().equals(range.to());
        return one ? range.from().get().toPlainString() : range.toString();
    }

    static String rounded(double share) {
        return BigDecimal.valueOf(share)
                .setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String quoted(Mention mention) {
        return "\"" + mention.name() + "\"";
    }
}
