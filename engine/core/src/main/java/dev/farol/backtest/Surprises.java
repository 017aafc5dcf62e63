package dev.farol.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first of all surprises of a kind, whatever the order they come in, and how many there were. Not thread safe. */
final class Surprises {

    private final Comparator<Surprise> order;
    private final int most;
    private final List<Surprise> first = new ArrayList<>();
    private long count;

    Surprises(Comparator<Surprise> order, int most) {
        this.order = order;
        this.most = most;
    }

    void add(Surprise surprise) {
        count++;
        keep(surprise);
    }

    void add(Surprises others) {
        count += others.count;
        others.first.forEach(this::keep);
    }

    private void keep(Surprise surprise) {
        if (most == 0) {
            return;
        }
        if (first.size() < most || order.compare(surprise, first.get(first.size() - 1)) < 0) {
            first.add(surprise);
            first.sort(order);
            if (first.size() > most) {
                first.remove(most);
            }
        }
    }

    long count() {
        return count;
    }

    List<Surprise> first() {
        return List.copyOf(first);
    }
}
