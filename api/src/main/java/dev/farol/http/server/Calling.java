package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.Handler;
import dev.farol.http.LaterHandler;
import dev.farol.http.Work;
import dev.farol.http.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Calls handlers; whatever they do, there is an answer. Stateless. */
final class Calling {

    private Calling() {}

    /** Answers on this thread. */
    static Answer now(Handler handler, Call call, Parts parts) {
        try {
            return handler.answer(call);
        } catch (Throwable failure) {
            return failed(failure, call, parts);
        }
    }

    /** Starts on this thread, a worker; the answer may come on any. */
    static void start(Call call, Parts parts, Consumer<Answer> done) {
        Optional<Replays.Key> key;
        try {
            key = Replays.key(call);
            Optional<Answer> before = key.flatMap(k -> parts.replays().begin(k, call));
            if (before.isPresent()) {
                done.accept(before.get());
                return;
            }
        } catch (ProblemException e) {
            done.accept(Answer.problem(e.problem(), call.id()));
            return;
        }
        Consumer<Answer> kept = answer -> {
            key.ifPresent(k -> parts.replays().end(k, answer));
            done.accept(answer);
        };
        if (call.route().work() instanceof Work.OnWorker work) {
            kept.accept(now(work.handler(), call, parts));
        } else if (call.route().work() instanceof Work.Later work) {
            later(work.handler(), call, parts, kept);
        }
    }

    private static void later(LaterHandler handler, Call call, Parts parts, Consumer<Answer> done) {
        try {
            handler.answer(call).whenComplete((answer, failure) -> {
                Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
                done.accept(cause == null ? answer : failed(cause, call, parts));
            });
        } catch (Throwable failure) {
            done.accept(failed(failure, call, parts));
        }
    }

    private static Answer failed(Throwable failure, Call call, Parts parts) {
        return failure instanceof ProblemException expected
                ? Answer.problem(expected.problem(), call.id())
                : Defects.answer(failure, parts.failures(), call.route().path().text(), call.id());
    }
}
