package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.store.files.Fault;
import dev.farol.store.files.FaultyFiles;
import dev.farol.store.files.RecordingFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupCommitTest {

    @TempDir
    Path folder;

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private FaultyFiles files;
    private Journal journal;
    private GroupCommit commit;

    @BeforeEach
    void start() throws IOException {
        files = new FaultyFiles(new RecordingFiles(folder));
        journal = Journal.open(folder, files, 0, (sequence, payload) -> {});
        commit = GroupCommit.start(journal, CommitMeter.NONE, 8, 1_000);
    }

    @AfterEach
    void close() throws IOException {
        commit.close();
        journal.close();
    }

    /** Puts what happens to it among the events. */
    private final class Noted implements Write<String> {

        private final String name;

        Noted(String name) {
            this.name = name;
        }

        @Override
        public Optional<byte[]> prepare(long sequence) throws IOException {
            if (name.startsWith("refused")) {
                throw new IOException("no " + name);
            }
            events.add("prepare " + name + " " + sequence);
            if (name.startsWith("huge")) {
                return Optional.of(new byte[Journal.LARGEST_PAYLOAD + 1]);
            }
            return name.startsWith("known") ? Optional.empty() : Optional.of(name.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String commit() {
            events.add("commit " + name + " " + journal.lastSequence());
            return name + " done";
        }

        @Override
        public void abort(IOException cause) {
            events.add("abort " + name);
        }

        @Override
        public long bytes() {
            return name.length();
        }
    }

    private CompletableFuture<Boolean> keepBusy(CountDownLatch end) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> busy = commit.between(() -> {
            begun.countDown();
            return end.await(10, TimeUnit.SECONDS);
        });
        begun.await();
        return busy;
    }

    /** Lets what is handed over meanwhile become one group. */
    private List<CompletableFuture<String>> together(String... names) throws Exception {
        CountDownLatch handedOver = new CountDownLatch(1);
        CompletableFuture<Boolean> busy = keepBusy(handedOver);
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (String name : names) {
            answers.add(commit.submit(new Noted(name)));
        }
        handedOver.countDown();
        assertThat(busy.get()).isTrue();
        for (CompletableFuture<String> answer : answers) {
            answer.exceptionally(Throwable::toString).get(10, TimeUnit.SECONDS);
        }
        return answers;
    }

    @Test
    void makesAGroupVisibleInOrderOnceItIsDurable() throws Exception {
        List<CompletableFuture<String>> answers = together("a", "known b", "c");
        assertThat(events)
                .containsExactly(
                        "prepare a 1",
                        "prepare known b 2",
                        "prepare c 2",
                        "commit a 2",
                        "commit known b 2",
                        "commit c 2");
        assertThat(answers).extracting(CompletableFuture::get).containsExactly("a done", "known b done", "c done");
    }

    @Test
    void refusesOneWriteOfAGroupAlone() throws Exception {
        List<CompletableFuture<String>> answers = together("a", "refused b", "huge c", "d");
        assertThat(answers.get(0)).isCompletedWithValue("a done");
        assertThat(answers.get(1))
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("no refused b");
        assertThatThrownBy(answers.get(2)::get)
                .hasCauseInstanceOf(FrameTooLarge.class)
                .hasMessageContaining("could not accept a write of (67108865) bytes: it may have 67108864");
        assertThat(answers.get(3)).isCompletedWithValue("d done");
        assertThat(read()).containsExactly("a", "d");
        assertThat(events).contains("abort huge c", "prepare d 2");
    }

    @ParameterizedTest
    @EnumSource
    void forgetsAGroupThatCannotBeWrittenAndHeals(Fault fault) throws Exception {
        together("a");
        events.clear();
        files.failFrom(0, fault);
        List<CompletableFuture<String>> answers = together("b", "known c", "d");
        assertThat(events).endsWith("abort d", "abort known c", "abort b");
        assertThat(answers).allSatisfy(answer -> assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class));
        files.heal();
        assertThat(together("e").get(0)).isCompletedWithValue("e done");
        assertThat(read()).containsExactly("a", "e");
        assertThat(journal.lastSequence()).isEqualTo(2);
    }

    @Test
    void refusesAtOnceWhatIsTooMuch() throws Exception {
        List<CompletableFuture<String>> many = together("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThatThrownBy(many.get(8)::get).hasCauseInstanceOf(Overloaded.class);
        List<CompletableFuture<String>> large = together("1".repeat(900), "2".repeat(101), "3".repeat(100));
        assertThat(large.get(0)).isCompleted();
        assertThatThrownBy(large.get(1)::get).hasCauseInstanceOf(Overloaded.class);
        assertThat(large.get(2)).isCompleted();
        assertThat(together("4".repeat(5_000)).get(0)).isCompleted();
    }

    @Test
    void doesOtherWorkBetweenGroups() throws Exception {
        CountDownLatch handedOver = new CountDownLatch(1);
        CompletableFuture<Boolean> busy = keepBusy(handedOver);
        CompletableFuture<String> before = commit.submit(new Noted("a"));
        CompletableFuture<Long> cut = commit.between(() -> {
            journal.roll();
            events.add("roll");
            return journal.lastSequence();
        });
        CompletableFuture<String> after = commit.submit(new Noted("b"));
        handedOver.countDown();
        busy.get();
        after.get();
        assertThat(before).isCompleted();
        assertThat(cut).isCompletedWithValue(1L);
        assertThat(events).containsExactly("prepare a 1", "commit a 1", "roll", "prepare b 2", "commit b 2");
        assertThat(journal.segments()).extracting(JournalSegment::firstSequence).containsExactly(1L, 2L);
    }

    @Test
    void answersEveryoneBeforeItCloses() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(commit.submit(new Noted("w" + i)));
        }
        commit.close();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThatThrownBy(commit.submit(new Noted("late"))::get).hasCauseInstanceOf(WriterStopped.class);
    }

    @Test
    void stopsWhenSomethingDurableCannotBeMadeVisible() throws Exception {
        CompletableFuture<String> broken = commit.submit(new Write<>() {
            @Override
            public Optional<byte[]> prepare(long sequence) {
                return Optional.of(new byte[1]);
            }

            @Override
            public String commit() {
                throw new IllegalStateException("a defect");
            }

            @Override
            public void abort(IOException cause) {}
        });
        assertThatThrownBy(broken::get).hasCauseInstanceOf(WriterStopped.class).hasRootCauseMessage("a defect");
        commit.close();
        assertThatThrownBy(commit.submit(new Noted("a"))::get).hasCauseInstanceOf(WriterStopped.class);
    }

    @Test
    void losesNothingOfManyClients() throws Exception {
        AtomicLong frames = new AtomicLong();
        commit.close();
        CommitMeter meter = new CommitMeter() {
            @Override
            public void forced(int count, long bytes, long nanos) {
                frames.addAndGet(count);
            }
        };
        commit = GroupCommit.start(journal, meter);
        List<Thread> clients = new ArrayList<>();
        List<String> accepted = Collections.synchronizedList(new ArrayList<>());
        for (int client = 0; client < 16; client++) {
            String name = "c" + client;
            clients.add(new Thread(() -> {
                for (int i = 0; i < 100; i++) {
                    accepted.add(commit.submit(new Noted(name + "-" + i)).join().replace(" done", ""));
                }
            }));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        assertThat(read()).containsExactlyInAnyOrderElementsOf(accepted).hasSize(1_600);
        assertThat(frames).hasValue(1_600);
    }

    private List<String> read() throws IOException {
        List<String> read = new ArrayList<>();
        Journal.read(folder, files, 0, (sequence, payload) -> read.add(new String(payload, StandardCharsets.UTF_8)));
        return read;
    }
}
