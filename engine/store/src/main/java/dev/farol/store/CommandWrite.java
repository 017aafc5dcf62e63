package dev.farol.store;

import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.change.EntryCodec;
import dev.farol.store.journal.Write;
import dev.farol.store.state.Effects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command on its way through the writer. For the thread that writes. */
final class CommandWrite<R> implements Write<R> {

    private final Command<R> command;
    private final State state;
    private final PendingChanges pending;
    private final LearntNames learnt;
    private @Nullable Decision<R> decision;
    private @Nullable Effects effects;
    private int namesBefore;
    private int bytes;

    CommandWrite(Command<R> command, State state, PendingChanges pending, LearntNames learnt) {
        this.command = command;
        this.state = state;
        this.pending = pending;
        this.learnt = learnt;
    }

    @Override
    public Optional<byte[]> prepare(long sequence) throws IOException {
        Decision<R> decided = command.decide(pending.at(sequence));
        decision = decided;
        if (decided.entry().isEmpty()) {
            return Optional.empty();
        }
        namesBefore = learnt.journaled();
        Entry entry = withNames(decided.entry().get());
        byte[] payload = EntryCodec.encode(entry);
        Effects made = Effects.of(sequence, entry, state.names(), state.erasures());
        effects = made;
        bytes = payload.length;
        pending.add(made);
        return Optional.of(payload);
    }

    private Entry withNames(Entry entry) {
        Optional<Change> names = learnt.sinceJournaled();
        if (names.isEmpty()) {
            return entry;
        }
        List<Change> changes = new ArrayList<>();
        changes.add(names.get());
        changes.addAll(entry.changes());
        return new Entry(entry.at(), entry.who(), changes);
    }

    @Override
    public R commit() {
        Effects made = effects;
        if (made != null) {
            state.apply(made, bytes);
            pending.dropFirst();
        }
        return java.util.Objects.requireNonNull(decision).result();
    }

    @Override
    public void abort(IOException cause) {
        if (effects != null) {
            pending.dropLast();
            learnt.backTo(namesBefore);
        }
    }
}
