package dev.farol.store.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was asked of a journal and what it answered, each with the number of changes to files that there were by then. */
final class Ledger {

    private static final int NEVER = Integer.MAX_VALUE;

    /** A frame that was to be written. */
    static final class Attempt {
        final long sequence;
        final byte[] payload;
        private final int begun;
        private int accepted = NEVER;
        private int refused = NEVER;

        private Attempt(long sequence, byte[] payload, int begun) {
            this.sequence = sequence;
            this.payload = payload;
            this.begun = begun;
        }
    }

    private final List<Attempt> attempts = new ArrayList<>();
    private final TreeMap<Integer, Long> sealed = new TreeMap<>();
    private final Map<Path, Integer> dropped = new HashMap<>();
    private final Set<Integer> closed = new TreeSet<>();

    Ledger(long sealed) {
        this.sealed.put(0, sealed);
    }

    Attempt begin(long sequence, byte[] payload, int now) {
        Attempt attempt = new Attempt(sequence, payload, now);
        attempts.add(attempt);
        return attempt;
    }

    void accept(Attempt attempt, int now) {
        attempt.accepted = Math.min(attempt.accepted, now);
    }

    /** From now on it may never be there again. */
    void refuse(Attempt attempt, int now) {
        attempt.refused = Math.min(attempt.refused, now);
    }

    void seal(long sequence, int now) {
        sealed.put(now, sequence);
    }

    void drop(Path segment, int now) {
        dropped.put(segment, now);
    }

    void close(int now) {
        closed.add(now);
    }

    boolean isClosed(int at) {
        return closed.contains(at);
    }

    /** The last sequence that was sealed by then. */
    long sealed(int at) {
        return sealed.floorEntry(at).getValue();
    }

    /** What a journal gave when it was opened again is accepted, and nothing else of what was asked may ever come back. */
    void reopened(Map<Long, byte[]> frames, int now) {
        long after = sealed(now);
        for (Attempt attempt : attempts) {
            if (attempt.sequence > after) {
                if (Arrays.equals(frames.get(attempt.sequence), attempt.payload)) {
                    accept(attempt, now);
                } else {
                    refuse(attempt, now);
                }
            }
        }
    }

    /** What is wrong with the frames of a journal that was opened on the files as they were then; empty when nothing is. */
    List<String> problems(Map<Long, byte[]> frames, int at) {
        List<String> problems = new ArrayList<>();
        Map<Long, byte[]> unexplained = new TreeMap<>(frames);
        for (Attempt attempt : attempts) {
            boolean there = Arrays.equals(frames.get(attempt.sequence), attempt.payload);
            if (there && attempt.begun <= at && attempt.refused > at) {
                unexplained.remove(attempt.sequence);
            }
            if (!there && attempt.accepted <= at && attempt.sequence > sealed(at)) {
                problems.add("sequence " + attempt.sequence + " was accepted and is lost");
            }
        }
        unexplained.keySet().forEach(sequence -> problems.add("sequence " + sequence + " must not be there"));
        return problems;
    }

    /** The segments that were dropped by then. */
    List<Path> dropped(int at) {
        return dropped.entrySet().stream()
                .filter(entry -> entry.getValue() <= at)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
