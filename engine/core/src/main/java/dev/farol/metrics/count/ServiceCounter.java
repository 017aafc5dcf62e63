package dev.farol.metrics.count;

import dev.farol.call.CallReader;
import dev.farol.call.Issue;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.ByNumber;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Calls, and the issues that they are about, as {@link CallReader} reads them. */
final class ServiceCounter implements Counter {

    private final Timescale scale;
    private final CallReader calls;
    private final int waiting;
    private final BigDecimal shortWait;

    ServiceCounter(Timescale scale, Names names, CountTerms terms) {
        this.scale = scale;
        this.calls = new CallReader(names);
        this.waiting = names.code("wait");
        this.shortWait = BigDecimal.valueOf(terms.shortWaitSeconds());
    }

    @Override
    public Set<String> types() {
        return Set.of("call");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        boolean any = false;
        for (int i = 0; i < seen; i++) {
            if (calls.isCall(history, i)) {
                any = true;
                int period = scale.period(history.at(i));
                if (period >= 0 && period < scale.size()) {
                    call(history, i, period, into);
                }
            }
        }
        if (any) {
            calls.issues(history, seen).forEach(issue -> issue(issue, into));
        }
    }

    private void call(History history, int i, int period, Entries into) {
        Optional<BigDecimal> wait = Fields.number(history, i, waiting);
        if (!calls.isHandled(history, i)) {
            if (wait.isEmpty() || wait.get().compareTo(shortWait) > 0) {
                into.add(period, Quantity.CALLS_ABANDONED, 1);
            }
            return;
        }
        into.add(period, Quantity.CALLS_HANDLED, 1);
        wait.ifPresent(seconds -> {
            into.add(period, Quantity.CALLS_WAITED, 1);
            into.add(period, Quantity.WAIT_SECONDS, seconds);
            into.add(period, ByNumber.WAIT, seconds, BigDecimal.ONE);
        });
        calls.handling(history, i).ifPresent(seconds -> {
            into.add(period, Quantity.CALLS_TIMED, 1);
            into.add(period, Quantity.HANDLING_SECONDS, seconds);
            into.add(period, Quantity.WRAP_SECONDS, calls.wrap(history, i));
            into.add(period, Quantity.TIMED_WAIT_SECONDS, wait.orElse(BigDecimal.ZERO));
        });
    }

    private void issue(Issue issue, Entries into) {
        int period = scale.period(issue.began());
        if (period >= 0 && period < scale.size()) {
            into.add(period, Quantity.ISSUES, 1);
            if (issue.solvedAtOnce()) {
                into.add(period, Quantity.ISSUES_SOLVED_FIRST, 1);
            }
        }
    }
}
