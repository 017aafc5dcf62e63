package dev.farol.subscription;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All subscriptions of one account put together, from the first one on. A subscription that starts at an instant is open at that
 * instant, one that ends at it no longer is. Immutable.
 *
 * @param steps by time, one for each instant at which something was told
 */
public record Timeline(List<Step> steps) {

    /** Of an account without subscriptions. */
    public static final Timeline NONE = new Timeline(List.of());

    public Timeline {
        steps = List.copyOf(steps);
    }

    /** How things stand at an instant, in epoch nanoseconds; empty before the first subscription. */
    public Optional<Step> at(long instant) {
        int number = numberAt(instant);
        return number < 0 ? Optional.empty() : Optional.of(steps.get(number));
    }

    /** The number of the step that an instant, in epoch nanoseconds, belongs to; -1 before the first. */
    public int numberAt(long instant) {
        int number = steps.size() - 1;
        while (number >= 0 && steps.get(number).at() > instant) {
            number--;
        }
        return number;
    }

    /** Monthly recurring revenue at an instant; 0 before the first subscription. */
    public BigDecimal mrrAt(long instant) {
        int number = numberAt(instant);
        return number < 0 ? BigDecimal.ZERO : steps.get(number).mrr();
    }

    public boolean isActiveAt(long instant) {
        int number = numberAt(instant);
        return number >= 0 && steps.get(number).isActive();
    }
}
