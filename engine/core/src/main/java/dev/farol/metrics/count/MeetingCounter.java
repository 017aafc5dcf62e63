package dev.farol.metrics.count;

import dev.farol.customer.Moment;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Meetings by when they are due: one that was neither held nor moved before it began is missed. A meeting that was called off before
 * is not due. Where the booking does not say when, the interaction that tells what became of it does. Those without a name come one
 * after another.
 */
final class MeetingCounter implements Counter {

    private final Timescale scale;
    private final Fields fields;
    private final long asOf;
    private final int booked;
    private final int held;
    private final int cancelled;
    private final int rescheduled;
    private final int missed;

    MeetingCounter(Timescale scale, Names names, long asOf) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.asOf = asOf;
        this.booked = names.code("meeting_booked");
        this.held = names.code("meeting_held");
        this.cancelled = names.code("meeting_cancelled");
        this.rescheduled = names.code("meeting_rescheduled");
        this.missed = names.code("meeting_missed");
    }

    @Override
    public Set<String> types() {
        return Set.of("meeting_booked", "meeting_held", "meeting_cancelled", "meeting_rescheduled", "meeting_missed");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        Map<String, Meeting> open = new HashMap<>();
        for (int i = 0; i < seen; i++) {
            int type = history.type(i);
            if (type == booked || type == held || type == cancelled || type == rescheduled || type == missed) {
                String name = Fields.text(history, i, fields.meeting());
                Meeting meeting = open.computeIfAbsent(name, unknown -> new Meeting());
                boolean unbooked = !meeting.isOpen();
                tell(meeting, history, i, into);
                if ((unbooked || name.isEmpty()) && (type == held || type == missed)) {
                    enter(meeting, into);
                }
            }
        }
        open.values().forEach(meeting -> enter(meeting, into));
    }

    private void tell(Meeting meeting, History history, int i, Entries into) {
        int type = history.type(i);
        long at = history.at(i);
        if (type == booked) {
            enter(meeting, into);
            meeting.begin(due(history, i));
        } else if (type == held) {
            if (!meeting.isOpen()) {
                meeting.begin(OptionalLong.of(at));
            }
            meeting.held |= meeting.due.isEmpty() || at <= Horizon.after(meeting.due.getAsLong(), Horizon.MEETING);
            meeting.due = OptionalLong.of(meeting.due.orElse(at));
        } else if (type == missed) {
            if (!meeting.isOpen()) {
                meeting.begin(OptionalLong.of(Math.min(at, due(history, i).orElse(at))));
            }
            meeting.due = OptionalLong.of(meeting.due.orElse(at));
        } else {
            boolean before = meeting.due.isEmpty() || at < meeting.due.getAsLong();
            if (!before) {
                enter(meeting, into);
            }
            meeting.forget();
            if (type == rescheduled) {
                meeting.begin(due(history, i));
            }
        }
    }

    /** When it is due; what is told more than a day after that is told too late to be an appointment. */
    private OptionalLong due(History history, int i) {
        return Moment.parse(Fields.text(history, i, fields.due())).stream()
                .map(moment -> moment.start(scale.zone()))
                .filter(EpochNanos::reaches)
                .mapToLong(EpochNanos::of)
                .filter(due -> history.at(i) <= Horizon.after(due, Horizon.MEETING))
                .findFirst();
    }

    private void enter(Meeting meeting, Entries into) {
        if (!meeting.isOpen() || meeting.due.isEmpty() || meeting.due.getAsLong() > asOf) {
            return;
        }
        int period = scale.period(meeting.due.getAsLong());
        if (period >= 0 && period < scale.size()) {
            into.add(period, Quantity.MEETINGS_DUE, 1);
            if (!meeting.held) {
                into.add(period, Quantity.MEETINGS_MISSED, 1);
            }
        }
        meeting.forget();
    }

    /** The last appointment under one name. */
    private static final class Meeting {

        private boolean open;
        private boolean held;
        private OptionalLong due = OptionalLong.empty();

        boolean isOpen() {
            return open;
        }

        void begin(OptionalLong when) {
            open = true;
            held = false;
            due = when;
        }

        void forget() {
            open = false;
            held = false;
            due = OptionalLong.empty();
        }
    }
}
