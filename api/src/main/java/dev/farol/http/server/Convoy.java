package dev.farol.http.server;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes quick work of one event loop to the workers and what comes of it back, several at a time: to wake a thread takes longer than the
 * work itself. For the thread of that loop, but for what runs on workers.
 */
final class Convoy {

    private static final Logger LOG = LoggerFactory.getLogger(Convoy.class);
    private static final int MOST_TOGETHER = 8;
    private static final long PATIENCE_NANOS = 200_000;

    private final Context context;
    private final Threads threads;
    private List<Passenger> waiting = new ArrayList<>(MOST_TOGETHER);

    Convoy(Context context, Threads threads) {
        this.context = context;
        this.threads = threads;
    }

    /** One piece of work. */
    interface Passenger {

        /**
         * Does it, on a worker.
         *
         * @param back runs on the thread of the loop what comes of it; may be used later too, from any thread
         */
        void work(Executor back);

        /** There was no room for it. */
        void refuse();
    }

    /** Takes something along once the loop has read what there is to read, with all that came meanwhile. */
    void take(Passenger passenger) {
        waiting.add(passenger);
        if (waiting.size() == MOST_TOGETHER) {
            leave();
        } else if (waiting.size() == 1) {
            context.runOnContext(now -> leave());
        }
    }

    private void leave() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Passenger> together = waiting;
        waiting = new ArrayList<>(MOST_TOGETHER);
        try {
            threads.work(() -> new Trip().run(together));
        } catch (RejectedExecutionException full) {
            together.forEach(Passenger::refuse);
        }
    }

    /** Some work on one worker; what comes of it at once goes back together, unless one piece takes long. */
    private final class Trip implements Executor {

        private final Thread worker = Thread.currentThread();
        private List<Runnable> done = new ArrayList<>(MOST_TOGETHER);
        private boolean over;

        void run(List<Passenger> passengers) {
            long since = System.nanoTime();
            for (Passenger passenger : passengers) {
                work(passenger);
                long now = System.nanoTime();
                if (now - since > PATIENCE_NANOS) {
                    deliver();
                    since = now;
                }
            }
            deliver();
            over = true;
        }

        /** Whatever one does, the others get their turn. */
        private void work(Passenger passenger) {
            try {
                passenger.work(this);
            } catch (Throwable defect) {
                LOG.error("a request was not worked on", defect);
            }
        }

        @Override
        public void execute(Runnable result) {
            if (Thread.currentThread() == worker && !over) {
                done.add(result);
            } else {
                context.runOnContext(now -> result.run());
            }
        }

        private void deliver() {
            if (!done.isEmpty()) {
                List<Runnable> results = done;
                done = new ArrayList<>(MOST_TOGETHER);
                context.runOnContext(now -> results.forEach(this::hand));
            }
        }

        /** Whatever becomes of one, the others get theirs. */
        private void hand(Runnable result) {
            try {
                result.run();
            } catch (RuntimeException defect) {
                LOG.error("a request was not answered", defect);
            }
        }
    }
}
