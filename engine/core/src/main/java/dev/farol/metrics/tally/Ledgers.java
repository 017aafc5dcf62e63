package dev.farol.metrics.tally;

import dev.farol.history.History;
import java.math.BigDecimal;
import java.util.List;

/** The ledgers of all groups that a customer belongs to, written at once. */
public record Ledgers(List<Ledger> all) implements Entries {

    @Override
    public void add(int period, Quantity quantity, long number) {
        for (Ledger ledger : all) {
            ledger.add(period, quantity, number);
        }
    }

    @Override
    public void add(int period, Quantity quantity, BigDecimal number) {
        for (Ledger ledger : all) {
            ledger.add(period, quantity, number);
        }
    }

    @Override
    public void add(int period, Quantity quantity, History history, int cell) {
        for (Ledger ledger : all) {
            ledger.add(period, quantity, history, cell);
        }
    }

    @Override
    public void rise(int mark, Level level, BigDecimal change) {
        for (Ledger ledger : all) {
            ledger.rise(mark, level, change);
        }
    }

    @Override
    public void count(int period, ByLength what, long length) {
        for (Ledger ledger : all) {
            ledger.count(period, what, length);
        }
    }

    @Override
    public void add(int period, ByLength what, long length, BigDecimal money) {
        for (Ledger ledger : all) {
            ledger.add(period, what, length, money);
        }
    }

    @Override
    public void add(int period, ByNumber what, BigDecimal number, BigDecimal weight) {
        for (Ledger ledger : all) {
            ledger.add(period, what, number, weight);
        }
    }

    @Override
    public void count(int period, ByName what, String name, int column, long number, long at) {
        for (Ledger ledger : all) {
            ledger.count(period, what, name, column, number, at);
        }
    }
}
