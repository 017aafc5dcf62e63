package dev.farol.http;

import java.util.concurrent.CompletionStage;

/** Answers a call later, without holding a thread until then: for what waits for the disk. */
@FunctionalInterface
public interface LaterHandler {

    /**
     * Starts to answer, on a worker thread, where it may block.
     *
     * @return completed on any thread; a failure is treated as if {@link Handler#answer} had thrown it
     */
    CompletionStage<Answer> answer(Call call) throws Exception;
}
