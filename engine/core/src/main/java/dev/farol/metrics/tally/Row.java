package dev.farol.metrics.tally;

/**
 * What was counted under one name.
 *
 * @param first epoch nanoseconds of the first of it
 * @param columns as {@link ByName} has them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Row(long first, long[] columns) {

    /** Both together. */
    public Row plus(Row other) {
        long[] sum = columns.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.columns[i];
        }
        return new Row(Math.min(first, other.first), sum);
    }
}
