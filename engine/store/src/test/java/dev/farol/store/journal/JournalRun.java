package dev.farol.store.journal;

import dev.farol.store.files.Fault;
import dev.farol.store.files.FaultyFiles;
import dev.farol.store.files.RecordingFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A journal that is used at random, killed, and opened again, on files that fail now and then; a ledger keeps what it answered. */
final class JournalRun {

    private static final int SEGMENT = 4_000;

    private final RecordingFiles recording;
    private final Path folder;
    private final Random random;
    private final Ledger ledger;
    private FaultyFiles files;
    private Journal journal;
    private int payloads;

    private JournalRun(
            RecordingFiles recording, Path folder, Random random, Ledger ledger, Journal journal, FaultyFiles files) {
        this.recording = recording;
        this.folder = folder;
        this.random = random;
        this.ledger = ledger;
        this.journal = journal;
        this.files = files;
    }

    /** Opens what is there and goes on from it. */
    static JournalRun begin(RecordingFiles recording, Path folder, long sealed, Random random) throws IOException {
        Ledger ledger = new Ledger(sealed);
        FaultyFiles files = new FaultyFiles(recording);
        Map<Long, byte[]> frames = new HashMap<>();
        Journal journal = Journal.open(folder, files, sealed, SEGMENT, frames::put);
        frames.forEach((sequence, payload) -> ledger.begin(sequence, payload, 0));
        ledger.reopened(frames, recording.operations());
        return new JournalRun(recording, folder, random, ledger, journal, files);
    }

    Ledger ledger() {
        return ledger;
    }

    void steps(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(100);
            if (kind < 55) {
                group();
            } else if (kind < 65) {
                journal.mark();
            } else if (kind < 75) {
                roll();
            } else if (kind < 83) {
                sealAndDrop();
            } else if (kind < 93) {
                kill();
            } else {
                close();
                reopen();
            }
        }
    }

    /** Closes the journal as the last thing. */
    void close() throws IOException {
        files.heal();
        try {
            journal.close();
            ledger.close(recording.operations());
        } catch (IOException e) {
            throw new IOException("a journal on healthy files could not be closed", e);
        }
    }

    /** Some groups, of which files may fail one or all. */
    private void group() {
        int chance = random.nextInt(10);
        if (chance == 0) {
            files.failFrom(files.operations() + 1 + random.nextInt(6), fault());
            for (int i = random.nextInt(3); i >= 0; i--) {
                write(false);
            }
        } else if (chance < 3) {
            files.failAt(files.operations() + 1 + random.nextInt(6), fault());
            write(true);
        }
        files.heal();
        write(true);
    }

    /** One group; when only one operation fails, what is refused must be gone at once. */
    private void write(boolean healthy) {
        List<Ledger.Attempt> attempts = new ArrayList<>();
        try {
            for (int part = random.nextInt(4) / 3; part >= 0; part--) {
                List<byte[]> group = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    long sequence = journal.lastSequence() + attempts.size() + 1;
                    byte[] payload = payload();
                    group.add(payload);
                    attempts.add(ledger.begin(sequence, payload, recording.operations()));
                }
                journal.append(group);
            }
            journal.force();
            attempts.forEach(attempt -> ledger.accept(attempt, recording.operations()));
        } catch (IOException e) {
            if (healthy) {
                attempts.forEach(attempt -> ledger.refuse(attempt, recording.operations()));
            }
        }
    }

    private byte[] payload() {
        byte[] payload = new byte[random.nextInt(12) == 0 ? 5_000 + random.nextInt(5_000) : random.nextInt(600)];
        if (random.nextInt(3) > 0) {
            random.nextBytes(payload);
        }
        byte[] name = ("payload " + ++payloads).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(name, name.length + payload.length);
        System.arraycopy(payload, 0, all, name.length, payload.length);
        return all;
    }

    private void roll() {
        try {
            if (random.nextInt(4) == 0) {
                files.failAt(files.operations() + 1 + random.nextInt(6), fault());
            }
            journal.roll();
        } catch (IOException e) {
            // The next write tries it again.
        }
        files.heal();
    }

    private void sealAndDrop() {
        long before = ledger.sealed(recording.operations());
        long sequence = before + (long) (random.nextDouble() * (journal.lastSequence() - before + 1));
        ledger.seal(Math.min(sequence, journal.lastSequence()), recording.operations());
        List<JournalSegment> segments = journal.segments();
        try {
            if (random.nextInt(4) == 0) {
                files.failAt(files.operations() + 1 + random.nextInt(3), fault());
            }
            journal.dropUpTo(ledger.sealed(recording.operations()));
            segments.stream()
                    .filter(segment -> journal.segments().stream()
                            .noneMatch(left -> left.firstSequence() == segment.firstSequence()))
                    .forEach(segment -> ledger.drop(folder.relativize(segment.file()), recording.operations()));
        } catch (IOException e) {
            // What is left is dropped the next time.
        }
        files.heal();
    }

    /** The process ends in the middle of something; files keep what was written. */
    private void kill() throws IOException {
        files.failFrom(files.operations() + 1 + random.nextInt(6), Fault.IO_ERROR);
        try {
            switch (random.nextInt(4)) {
                case 0 -> journal.roll();
                case 1 -> journal.close();
                default -> write(false);
            }
        } catch (IOException e) {
            // Nobody is there to see it.
        }
        abandon();
        reopen();
    }

    private void abandon() {
        files.failFrom(0, Fault.IO_ERROR);
        try {
            journal.close();
        } catch (IOException e) {
            // Only its file is closed.
        }
    }

    private void reopen() throws IOException {
        while (random.nextInt(3) == 0) {
            files = new FaultyFiles(recording);
            files.failFrom(1 + random.nextInt(30), Fault.IO_ERROR);
            try {
                journal = open(new HashMap<>());
                abandon();
            } catch (IOException e) {
                // Killed while it opened.
            }
        }
        files = new FaultyFiles(recording);
        Map<Long, byte[]> frames = new HashMap<>();
        journal = open(frames);
        ledger.reopened(frames, recording.operations());
    }

    private Journal open(Map<Long, byte[]> frames) throws IOException {
        return Journal.open(folder, files, ledger.sealed(recording.operations()), SEGMENT, frames::put);
    }

    private Fault fault() {
        return random.nextBoolean() ? Fault.IO_ERROR : random.nextBoolean() ? Fault.NO_SPACE : Fault.SHORT_WRITE;
    }
}
