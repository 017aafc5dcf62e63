package dev.farol.calibrate;

import dev.farol.backtest.ScoredOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Splits rows by customer: all rows of a customer are in one fold, whatever else is in the file. Immutable.
 *
 * @param count how many folds there are
 */
record Folds(int count) {

    int of(ScoredOutcome row) {
        CRC32C hash = new CRC32C();
        hash.update("fold ".getBytes(StandardCharsets.UTF_8));
        hash.update(row.outcome().customer().getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % count);
    }

    /** The rows of each fold, in their order. */
    List<List<ScoredOutcome>> split(List<ScoredOutcome> rows) {
        List<List<ScoredOutcome>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new ArrayList<>());
        }
        rows.forEach(row -> parts.get(of(row)).add(row));
        return parts;
    }
}
