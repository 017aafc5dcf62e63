package dev.farol.bulk;

import dev.farol.file.customers.Profile;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.sort.Chunk;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Makes cases of units, one after another. The company itself is passed over. For one thread. */
final class UnitCases {

    private final long asOf;
    private final HistoryBuilder builder = new HistoryBuilder();

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
        List<Case> cases = new ArrayList<>(unit.profiles().size());
        LongStream.Builder conflicts = LongStream.builder();
        long duplicates = 0;
        int ordinal = unit.profiles().first();
        for (Profile profile : unit.profiles().profiles()) {
            add(unit.chunks(), ordinal++);
            duplicates += builder.duplicates();
            History history = builder.build(conflicts::add);
            if (profile.customer().id().equals(InteractionsRead.COMPANY)) {
                continue;
            }
            cases.add(new Case(
                    profile.customer(),
                    history,
                    Previous.NONE,
                    profile.asOf().map(EpochNanos::of).orElse(asOf)));
        }
        return new Read(cases, duplicates, conflicts.build().toArray());
    }

    /** A chunk at the border of two units is read by both, so one at a time. */
    private void add(List<Chunk> chunks, int ordinal) {
        for (Chunk chunk : chunks) {
            if (chunk.first() <= ordinal && ordinal < chunk.end()) {
                synchronized (chunk) {
                    chunk.each(ordinal, builder::add);
                }
            }
        }
    }
}
