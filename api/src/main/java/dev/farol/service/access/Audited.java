package dev.farol.service.access;

import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A command that tells the audit log what it changed, in the entry of the change itself; where it changes nothing, nothing is told.
 *
 * @param act what the change was, by its result
 */
public record Audited<R>(Command<R> command, Function<R, Act> act) implements Command<R> {

    /** Tells the log of something that changes nothing else in the store. */
    public static Command<Act> alone(Act act, String who, Instant at) {
        return new Audited<>(pending -> Decision.change(new Entry(at, who, List.of()), act), told -> told);
    }

    @Override
    public Decision<R> decide(Pending pending) throws IOException {
        Decision<R> decision = command.decide(pending);
        if (decision.entry().isEmpty()) {
            return decision;
        }
        Entry entry = decision.entry().get();
        AuditEntry told = new AuditEntry(pending.next(), entry.at(), entry.who(), act.apply(decision.result()));
        return Decision.change(
                with(entry, new Change.RecordPut(AuditCodec.key(entry.at(), pending.next()), AuditCodec.encode(told))),
                decision.result());
    }

    private static Entry with(Entry entry, Change record) {
        List<Change> changes = new ArrayList<>(entry.changes());
        changes.add(record);
        return new Entry(entry.at(), entry.who(), changes);
    }
}
