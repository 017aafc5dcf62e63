package dev.farol.call;

import dev.farol.history.History;
import dev.farol.history.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what interactions say of calls. One that was not abandoned is handled. A handled one is timed when its talk is given; hold and
 * wrap that are not given count as none then. An issue begins with a handled call that follows no contact (handled call or ticket) for
 * the same reason within {@value #REPEAT_DAYS} days; it is solved at once when the call says so and no such contact follows within the
 * same time. Contacts without a reason share one.
 *
 * <p>Thread-safe.
 */
public final class CallReader {

    /** How long a contact for the same reason is a repeated one, in days of 24 hours. */
    public static final int REPEAT_DAYS = 7;

    /** The interaction types that are read. */
    public static final Set<String> TYPES = Set.of("call", "support_ticket");

    /** The data fields that are read. */
    public static final Set<String> FIELDS = Set.of("abandoned", "solved", "reason", "talk", "hold", "wrap");

    private static final long REPEAT = REPEAT_DAYS * 86_400_000_000_000L;

    private final int call;
    private final int ticket;
    private final int abandoned;
    private final int solved;
    private final int reason;
    private final int talk;
    private final int hold;
    private final int wrap;

    /** @param names the dictionary of the histories that will be read */
    public CallReader(Names names) {
        this.call = names.code("call");
        this.ticket = names.code("support_ticket");
        this.abandoned = names.code("abandoned");
        this.solved = names.code("solved");
        this.reason = names.code("reason");
        this.talk = names.code("talk");
        this.hold = names.code("hold");
        this.wrap = names.code("wrap");
    }

    public boolean isCall(History history, int i) {
        return history.type(i) == call;
    }

    /** Whether it is a call that somebody took. */
    public boolean isHandled(History history, int i) {
        return isCall(history, i) && !is(history, i, abandoned);
    }

    /** Talk + hold + wrap of a handled call, in seconds; empty when its talk is not given. */
    public Optional<BigDecimal> handling(History history, int i) {
        return isHandled(history, i)
                ? seconds(history, i, talk)
                        .map(talked -> talked.add(seconds(history, i, hold).orElse(BigDecimal.ZERO))
                                .add(wrap(history, i)))
                : Optional.empty();
    }

    /** After-call work, in seconds. */
    public BigDecimal wrap(History history, int i) {
        return seconds(history, i, wrap).orElse(BigDecimal.ZERO);
    }

    /**
     * The issues of a customer, in no order.
     *
     * @param seen how many of the interactions are looked at
     */
    public List<Issue> issues(History history, int seen) {
        List<Issue> issues = new ArrayList<>();
        Map<String, Open> byReason = new HashMap<>();
        for (int i = 0; i < seen; i++) {
            boolean handled = isHandled(history, i);
            if (handled || history.type(i) == ticket) {
                byReason.computeIfAbsent(reason(history, i), unknown -> new Open())
                        .contact(history.at(i), handled, handled && is(history, i, solved), issues);
            }
        }
        byReason.values().forEach(open -> open.close(issues));
        return issues;
    }

    private String reason(History history, int i) {
        int cell = history.cell(i, reason);
        return cell < 0 ? "" : history.content(cell).toString();
    }

    private static boolean is(History history, int i, int field) {
        int cell = history.cell(i, field);
        return cell >= 0 && history.isFlag(cell, true);
    }

    private static Optional<BigDecimal> seconds(History history, int i, int field) {
        int cell = history.cell(i, field);
        return cell < 0 || !history.isNumber(cell) ? Optional.empty() : Optional.of(history.decimal(cell));
    }

    /** The last row of contacts for one reason. */
    private static final class Open {

        private boolean any;
        private boolean byCall;
        private boolean solvedAtOnce;
        private long began;
        private long last;

        void contact(long at, boolean handled, boolean solves, List<Issue> issues) {
            long end = last + REPEAT;
            if (any && (at <= end || end < last)) {
                solvedAtOnce = false;
            } else {
                close(issues);
                any = true;
                byCall = handled;
                solvedAtOnce = solves;
                began = at;
            }
            last = at;
        }

        void close(List<Issue> issues) {
            if (any && byCall) {
                issues.add(new Issue(began, solvedAtOnce));
            }
        }
    }
}
