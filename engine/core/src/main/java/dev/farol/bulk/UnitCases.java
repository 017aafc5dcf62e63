package dev.farol.bulk;

import dev.farol.file.interactions.InteractionsRead;
import dev.farol.history.EpochNanos;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import java.util.ArrayList;
import java.util.List;

/** Makes cases of units, one after another. The company itself is passed over. For one thread. */
final class UnitCases {

    private final long asOf;
    private final UnitHistories histories = new UnitHistories();

    /** @param asOf of customers whose line gives none, in epoch nanoseconds */
    UnitCases(long asOf) {
        this.asOf = asOf;
    }

    /**
     * What there is to score in a unit.
     *
     * @param conflicts lines whose id was there before with other content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Read(List<Case> cases, long duplicates, long[] conflicts) {}

    Read read(Units.Unit unit) {
        UnitHistories.Read read = histories.read(unit);
        List<Case> cases = new ArrayList<>(read.customers().size());
        for (UnitHistories.Known known : read.customers()) {
            if (!known.profile().customer().id().equals(InteractionsRead.COMPANY)) {
                cases.add(new Case(
                        known.profile().customer(),
                        known.history(),
                        Previous.NONE,
                        known.profile().asOf().map(EpochNanos::of).orElse(asOf)));
            }
        }
        return new Read(cases, read.duplicates(), read.conflicts());
    }
}
