package dev.farol.store.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes that become durable together, or not at all. For one thread. */
final class Group {

    private final Journal journal;
    private final List<Waiting.Submitted<?>> prepared = new ArrayList<>();
    private final List<byte[]> payloads = new ArrayList<>();
    private long bytes;

    Group(Journal journal) {
        this.journal = journal;
    }

    /** Lets a write decide; a refusal is its answer. */
    void prepare(Waiting.Submitted<?> submitted) {
        Optional<byte[]> payload;
        try {
            payload = submitted.write().prepare(journal.lastSequence() + payloads.size() + 1);
        } catch (Throwable refusal) {
            submitted.answer().completeExceptionally(refusal);
            return;
        }
        if (payload.isPresent() && payload.get().length > Journal.LARGEST_PAYLOAD) {
            FrameTooLarge tooLarge = new FrameTooLarge(payload.get().length);
            submitted.write().abort(tooLarge);
            submitted.answer().completeExceptionally(tooLarge);
            return;
        }
        prepared.add(submitted);
        payload.ifPresent(frame -> {
            payloads.add(frame);
            bytes += frame.length;
        });
    }

    void write(CommitMeter meter) throws IOException {
        if (payloads.isEmpty()) {
            return;
        }
        journal.append(payloads);
        long start = System.nanoTime();
        journal.force();
        meter.forced(payloads.size(), bytes, System.nanoTime() - start);
    }

    /** Whether there was anything to write. */
    boolean wrote() {
        return !payloads.isEmpty();
    }

    /** Makes all visible, then answers. */
    void commit() {
        List<Runnable> answers = new ArrayList<>(prepared.size());
        for (Waiting.Submitted<?> submitted : prepared) {
            answers.add(submitted.commit());
        }
        answers.forEach(Runnable::run);
    }

    /** Forgets all, the last one first, then answers. */
    void abort(IOException cause) {
        for (int i = prepared.size() - 1; i >= 0; i--) {
            prepared.get(i).write().abort(cause);
        }
        for (Waiting.Submitted<?> submitted : prepared) {
            submitted.answer().completeExceptionally(cause);
        }
    }

    /** Answers those that have no answer yet. */
    void fail(Throwable cause) {
        prepared.forEach(submitted -> submitted.answer().completeExceptionally(cause));
    }
}
