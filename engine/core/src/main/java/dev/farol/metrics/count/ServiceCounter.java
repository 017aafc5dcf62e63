package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.ByNumber;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls. One that was not abandoned is handled; a handled one is timed when its talk is given, and then hold and wrap that are not
 * given count as none. An issue begins with a handled call that follows no contact (handled call or ticket) for the same reason within
 * {@value Horizon#REPEAT} days; it is solved at first contact when the call says so and no such contact follows within the same time.
 */
final class ServiceCounter implements Counter {

    private final Timescale scale;
    private final Fields fields;
    private final int call;
    private final int ticket;
    private final BigDecimal shortWait;

    ServiceCounter(Timescale scale, Names names, CountTerms terms) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.call = names.code("call");
        this.ticket = names.code("support_ticket");
        this.shortWait = BigDecimal.valueOf(terms.shortWaitSeconds());
    }

    @Override
    public void count(History history, int seen, Entries into) {
        boolean any = false;
        for (int i = 0; i < seen; i++) {
            if (history.type(i) == call) {
                any = true;
                int period = scale.period(history.at(i));
                if (period >= 0 && period < scale.size()) {
                    call(history, i, period, into);
                }
            }
        }
        if (any) {
            issues(history, seen, into);
        }
    }

    private void call(History history, int i, int period, Entries into) {
        Optional<BigDecimal> wait = Fields.number(history, i, fields.waiting());
        if (Fields.is(history, i, fields.abandoned())) {
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
        Optional<BigDecimal> talk = Fields.number(history, i, fields.talk());
        if (talk.isPresent()) {
            BigDecimal hold = Fields.number(history, i, fields.hold()).orElse(BigDecimal.ZERO);
            BigDecimal wrap = Fields.number(history, i, fields.wrap()).orElse(BigDecimal.ZERO);
            into.add(period, Quantity.CALLS_TIMED, 1);
            into.add(period, Quantity.HANDLING_SECONDS, talk.get().add(hold).add(wrap));
            into.add(period, Quantity.WRAP_SECONDS, wrap);
            into.add(period, Quantity.TIMED_WAIT_SECONDS, wait.orElse(BigDecimal.ZERO));
        }
    }

    private void issues(History history, int seen, Entries into) {
        Map<String, Issue> byReason = new HashMap<>();
        for (int i = 0; i < seen; i++) {
            int type = history.type(i);
            boolean handled = type == call && !Fields.is(history, i, fields.abandoned());
            if (!handled && type != ticket) {
                continue;
            }
            long at = history.at(i);
            Issue issue = byReason.computeIfAbsent(Fields.text(history, i, fields.reason()), unknown -> new Issue());
            if (issue.lasts(at)) {
                issue.solved = false;
            } else {
                issue.enter(scale, into);
                issue.begin(at, handled, handled && Fields.is(history, i, fields.solved()));
            }
            issue.lastContact = at;
        }
        byReason.values().forEach(issue -> issue.enter(scale, into));
    }

    /** What is known of the last issue for one reason. */
    private static final class Issue {

        private long began;
        private long lastContact;
        private boolean any;
        private boolean byCall;
        private boolean solved;

        boolean lasts(long at) {
            return any && at <= Horizon.after(lastContact, Horizon.REPEAT);
        }

        void begin(long at, boolean call, boolean solvedAtOnce) {
            any = true;
            began = at;
            byCall = call;
            solved = solvedAtOnce;
        }

        void enter(Timescale scale, Entries into) {
            int period = any && byCall ? scale.period(began) : -1;
            if (period >= 0 && period < scale.size()) {
                into.add(period, Quantity.ISSUES, 1);
                if (solved) {
                    into.add(period, Quantity.ISSUES_SOLVED_FIRST, 1);
                }
            }
        }
    }
}
