package dev.farol.http;

/** Answers a call. Runs on a worker thread, where it may block; many at the same time. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers.
     *
     * @throws dev.farol.http.problem.ProblemException to answer a problem
     * @throws Exception anything else: a defect, unless the server was told which problem it is
     */
    Answer answer(Call call) throws Exception;
}
