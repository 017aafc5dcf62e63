package dev.farol.backtest;

/**
 * How a backtest is made.
 *
 * @param group attribute that customers are told apart by, such as {@code segment}
 * @param lookBackWeeks how far is looked back for the beginning of a warning, for those who left
 * @param mostSurprises how many of those missed, and of the false alarms, are explained
 */
public record BacktestOptions(String group, int lookBackWeeks, int mostSurprises) {

    /** By segment, half a year, twenty of each. */
    public static final BacktestOptions STANDARD = new BacktestOptions("segment", 26, 20);

    public BacktestOptions groupedBy(String attribute) {
        return new BacktestOptions(attribute, lookBackWeeks, mostSurprises);
    }

    /** Only scores: nothing else is told of those who left. */
    public BacktestOptions withoutLookBack() {
        return new BacktestOptions(group, 0, 0);
    }
}
