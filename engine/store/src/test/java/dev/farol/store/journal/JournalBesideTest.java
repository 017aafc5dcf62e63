package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.files.RecordingFiles;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalBesideTest {

    private static final int DROPS = 100;

    @TempDir
    Path folder;

    @Test
    void readsWholeFramesWhileTheyAreWrittenAndDropped() throws Exception {
        StoreFiles files = StoreFiles.real();
        AtomicInteger drops = new AtomicInteger();
        AtomicLong sealed = new AtomicLong();
        AtomicLong accepted = new AtomicLong();
        Journal journal = Journal.open(folder, new RecordingFiles(folder), 0, 10_000, (sequence, payload) -> {});
        CompletableFuture<Void> reads = new CompletableFuture<>();
        Thread writer = new Thread(() -> write(journal, sealed, accepted, drops, reads));
        writer.start();
        try {
            int frames = 0;
            while (drops.get() < DROPS && writer.isAlive()) {
                frames += read(files, sealed, accepted);
            }
            assertThat(frames).isPositive();
            assertThat(drops).hasValueGreaterThanOrEqualTo(DROPS);
        } finally {
            reads.complete(null);
            writer.join();
        }
        journal.close();
    }

    private int read(StoreFiles files, AtomicLong sealed, AtomicLong accepted) throws IOException {
        long after = sealed.get();
        long least = accepted.get();
        long[] next = {after + 1};
        try {
            JournalEnd end = Journal.read(folder, files, after, (sequence, payload) -> {
                assertThat(sequence).isEqualTo(next[0]++);
                assertThat(ByteBuffer.wrap(payload).getLong()).isEqualTo(sequence);
            });
            assertThat(end.lastSequence()).isEqualTo(next[0] - 1).isGreaterThanOrEqualTo(least);
            return (int) (next[0] - after - 1);
        } catch (SegmentGone e) {
            assertThat(sealed.get()).isGreaterThan(after);
            return 0;
        }
    }

    private static void write(
            Journal journal, AtomicLong sealed, AtomicLong accepted, AtomicInteger drops, CompletableFuture<Void> end) {
        Random random = new Random(3);
        try {
            while (!end.isDone()) {
                long sequence = journal.lastSequence() + 1;
                journal.append(List.of(payload(sequence, random), payload(sequence + 1, random)));
                journal.force();
                accepted.set(journal.lastSequence());
                journal.mark();
                if (random.nextInt(40) == 0) {
                    long seal = accepted.get() - random.nextInt(30);
                    if (seal > sealed.get()) {
                        sealed.set(seal);
                        journal.dropUpTo(seal);
                        drops.incrementAndGet();
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] payload(long sequence, Random random) {
        return ByteBuffer.allocate(8 + random.nextInt(900)).putLong(sequence).array();
    }
}
