package dev.farol.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.config.RequestLimits;
import dev.farol.config.Settings;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConvoyTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final BlockingQueue<String> results = new LinkedBlockingQueue<>();
    private Threads threads = threads(4, 100);

    @AfterEach
    void close() {
        threads.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void bringsEveryResultBackToTheThreadOfTheLoop() throws Exception {
        travel(100, number -> back -> back.execute(() -> note("" + number)));
        assertThat(take(100)).containsExactlyInAnyOrderElementsOf(range(0, 100));
    }

    @Test
    void bringsBackWhatComesLaterFromAnotherThread() throws Exception {
        travel(20, number -> back -> new Thread(() -> back.execute(() -> note("" + number))).start());
        assertThat(take(20)).containsExactlyInAnyOrderElementsOf(range(0, 20));
    }

    @Test
    void keepsNobodyWaitingForAnotherThatTakesLong() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        travel(16, number -> back -> {
            if (number == 3) {
                await(seen);
            }
            back.execute(() -> note("" + number));
        });
        // The other eight are on another worker.
        List<String> taken = new ArrayList<>();
        while (!taken.containsAll(range(8, 16))) {
            taken.addAll(take(1));
        }
        assertThat(taken).doesNotContainAnyElementsOf(range(3, 8));
        seen.countDown();
        taken.addAll(take(16 - taken.size()));
        assertThat(taken).containsExactlyInAnyOrderElementsOf(range(0, 16));
    }

    @Test
    void refusesWhatThereIsNoRoomFor() throws Exception {
        threads = threads(1, 1);
        CountDownLatch full = new CountDownLatch(1);
        travel(32, number -> back -> {
            await(full);
            back.execute(() -> note("" + number));
        });
        List<String> refused = take(16);
        full.countDown();
        assertThat(refused).allMatch("refused"::equals);
        assertThat(take(16)).containsExactlyElementsOf(range(0, 16));
    }

    private interface Works {
        Consumer<Executor> of(int number);
    }

    private void travel(int many, Works works) {
        loop.runOnContext(now -> {
            Convoy convoy = new Convoy(loop, threads);
            for (int i = 0; i < many; i++) {
                convoy.take(passenger(works.of(i)));
            }
        });
    }

    private Convoy.Passenger passenger(Consumer<Executor> work) {
        return new Convoy.Passenger() {
            @Override
            public void work(Executor back) {
                work.accept(back);
            }

            @Override
            public void refuse() {
                note("refused");
            }
        };
    }

    private void note(String result) {
        results.add(Context.isOnEventLoopThread() ? result : "on another thread");
    }

    private static List<String> range(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private List<String> take(int many) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        while (taken.size() < many) {
            String result = results.poll(20, TimeUnit.SECONDS);
            assertThat(result).as("after %s", taken).isNotNull();
            taken.add(result);
        }
        return taken;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Threads threads(int workers, int queue) {
        try {
            RequestLimits limits = Settings.read(
                            Map.of("limits.workers", "" + workers, "limits.queue", "" + queue), Map.of())
                    .server()
                    .limits();
            return new Threads(limits);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
