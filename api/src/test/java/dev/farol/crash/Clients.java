package dev.farol.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Several clients that write to a server at the same time, one thread each, until it is gone or they are told to stop. */
final class Clients {

    private static final int MANY = 4;

    private final List<Client> clients = new ArrayList<>();
    private final NightlyRuns runs = new NightlyRuns();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Object answers = new Object();
    private volatile boolean stopped;

    private record Client(Random random, Batches batches, Profiles profiles, ErasedCustomers erased, TaskMoves tasks) {

        Deeds next() {
            return switch (random.nextInt(12)) {
                case 0 -> erased;
                case 1 -> tasks;
                case 2, 3, 4 -> profiles;
                default -> batches;
            };
        }

        List<Deeds> all() {
            return List.of(batches, profiles, erased, tasks);
        }
    }

    Clients(long seed) {
        for (int i = 0; i < MANY; i++) {
            String name = "client" + i;
            Random random = new Random(seed * MANY + i);
            clients.add(new Client(
                    random,
                    new Batches(name, random),
                    new Profiles(name, random),
                    new ErasedCustomers(name),
                    new TaskMoves(name, random)));
        }
    }

    void start(Api api) {
        stopped = false;
        for (Client client : clients) {
            begin(() -> client.next().act(api));
        }
    }

    /** Lets one more client do something again and again. */
    void begin(Work work) {
        Thread thread = new Thread(() -> {
            try {
                while (!stopped) {
                    work.once();
                    tellThoseWhoWait();
                }
            } catch (IOException gone) {
                stopped = true;
            } catch (Throwable failure) {
                failures.add(failure);
                stopped = true;
            } finally {
                tellThoseWhoWait();
            }
        });
        threads.add(thread);
        thread.start();
    }

    /** Something to be done. */
    interface Work {
        void once() throws IOException, InterruptedException;
    }

    NightlyRuns runs() {
        return runs;
    }

    /** Lets all end what they are at. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
        if (!failures.isEmpty()) {
            throw new AssertionError("a client was answered wrongly", failures.peek());
        }
    }

    /** Waits until each has so many answers, or something went wrong. */
    void awaitAnswers(int many) throws InterruptedException {
        synchronized (answers) {
            while (!stopped
                    && clients.stream().anyMatch(client -> client.batches().answered() < many)) {
                answers.wait();
            }
        }
    }

    /** Waits until something went wrong, as it does when the server dies; a while at most. */
    void awaitStop(int millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000L;
        synchronized (answers) {
            for (long left = millis; !stopped && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                answers.wait(left);
            }
        }
    }

    private void tellThoseWhoWait() {
        synchronized (answers) {
            answers.notifyAll();
        }
    }

    void verify(Api api) throws IOException {
        runs.verify(api);
        for (Client client : clients) {
            for (Deeds deeds : client.all()) {
                deeds.verify(api);
            }
        }
    }

    List<Batches> batches() {
        return clients.stream().map(Client::batches).toList();
    }

    /** Acknowledged changes by kind. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        clients.stream()
                .flatMap(client -> client.all().stream())
                .forEach(deeds -> counts.merge(deeds.getClass().getSimpleName(), deeds.acknowledged(), Integer::sum));
        counts.put("NightlyRuns", runs.acknowledged());
        counts.put("interrupted", runs.interrupted());
        return counts;
    }
}
