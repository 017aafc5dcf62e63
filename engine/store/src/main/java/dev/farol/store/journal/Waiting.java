package dev.farol.store.journal;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** What waits for the writer. */
sealed interface Waiting {

    long bytes();

    CompletableFuture<?> answer();

    /** A write, and what it came to. */
    final class Submitted<R> implements Waiting {

        private final Write<R> write;
        private final long bytes;
        private final CompletableFuture<R> answer = new CompletableFuture<>();

        Submitted(Write<R> write) {
            this.write = write;
            this.bytes = write.bytes();
        }

        Write<R> write() {
            return write;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public CompletableFuture<R> answer() {
            return answer;
        }

        /** Commits now; the result answers later, when all of the group are visible. */
        Runnable commit() {
            R result = write.commit();
            return () -> answer.complete(result);
        }
    }

    /** Something to do between two groups. */
    final class Task<R> implements Waiting {

        private final Callable<R> task;
        private final CompletableFuture<R> answer = new CompletableFuture<>();

        Task(Callable<R> task) {
            this.task = task;
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public CompletableFuture<R> answer() {
            return answer;
        }

        void run() {
            try {
                answer.complete(task.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        }
    }
}
