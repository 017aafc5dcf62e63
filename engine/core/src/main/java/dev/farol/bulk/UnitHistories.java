package dev.farol.bulk;

import dev.farol.file.customers.Profile;
import dev.farol.file.sort.Chunk;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Makes histories of units, one after another. For one thread. */
final class UnitHistories {

    private final HistoryBuilder builder = new HistoryBuilder();

    /** A customer with all that happened to it. */
    record Known(Profile profile, History history) {}

    /**
     * The customers of a unit.
     *
     * @param conflicts lines whose id was there before with other content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Read(List<Known> customers, long duplicates, long[] conflicts) {}

    Read read(Units.Unit unit) {
        List<Known> customers = new ArrayList<>(unit.profiles().size());
        LongStream.Builder conflicts = LongStream.builder();
        long duplicates = 0;
        int ordinal = unit.profiles().first();
        for (Profile profile : unit.profiles().profiles()) {
            add(unit.chunks(), ordinal++);
            duplicates += builder.duplicates();
            customers.add(new Known(profile, builder.build(conflicts::add)));
        }
        return new Read(customers, duplicates, conflicts.build().toArray());
    }

    /** What happened to a customer without a profile. */
    History read(List<Chunk> chunks, int ordinal) {
        add(chunks, ordinal);
        return builder.build(line -> {});
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
