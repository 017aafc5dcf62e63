package dev.farol.backtest;

import dev.farol.rules.Band;
import dev.farol.rules.Label;
import dev.farol.rules.Scorecard;
import dev.farol.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Counts who was in which band. Stateless. */
public final class Bands {

    private static final Label NOT_SCORED = new Label("Not scored", "Sem pontuação");

    private Bands() {}

    /** The bands of a scorecard, and those without a score where there are any; {@code bandOf} tells that of each row. */
    public static List<BandProof> of(Scorecard scorecard, List<ScoredOutcome> rows, List<String> bandOf) {
        long left = rows.stream().filter(row -> row.outcome().left()).count();
        List<BandProof> proofs = new ArrayList<>();
        for (Band band : scorecard.bands()) {
            proofs.add(proof(band.id(), band.label(), band.risk(), rows, bandOf, left));
        }
        if (bandOf.contains(Scorecard.NOT_SCORED)) {
            proofs.add(proof(Scorecard.NOT_SCORED, NOT_SCORED, false, rows, bandOf, left));
        }
        return proofs;
    }

    private static BandProof proof(
            String id, Label label, boolean risk, List<ScoredOutcome> rows, List<String> bandOf, long allLeft) {
        long size = 0;
        long left = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (bandOf.get(i).equals(id)) {
                size++;
                left += rows.get(i).outcome().left() ? 1 : 0;
            }
        }
        return new BandProof(
                id, label, risk, Proportion.of(left, size), share(size, rows.size()), share(left, allLeft));
    }

    private static OptionalDouble share(long part, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
    }
}
