package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Content;
import dev.farol.http.Headers;
import dev.farol.http.Method;
import dev.farol.http.Route;
import dev.farol.http.Work;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.ProblemException;
import dev.farol.service.access.Principal;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One request, from its head to the end of its answer: checked, its body taken in, handed to a handler, answered, noted. On the thread of the
 * connection, except where a handler runs.
 */
final class Exchange {

    private static final byte[] NOTHING = new byte[0];
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int RETRY_SECONDS = 1;
    private static final int QUICK_BODY = 16 * 1024;

    private final HttpServerRequest request;
    private final Context context;
    private final Parts parts;
    private final Convoy convoy;
    private final Headers headers;
    private final String id;
    private final long began = System.nanoTime();
    private final Delivery delivery;
    private Optional<BodyReader> reader = Optional.empty();
    private Optional<Reception.Admitted> admitted = Optional.empty();
    private String template = "-";
    private Supplier<Problem> late = this::timedOut;
    /** Nanosecond at which {@link #late} is answered; 0 for none. */
    private volatile long deadline;

    private boolean counted;
    private boolean answered;
    private boolean over;
    private volatile boolean abandoned;

    Exchange(HttpServerRequest request, Context context, Parts parts, Convoy convoy) {
        this.request = request;
        this.context = context;
        this.parts = parts;
        this.convoy = convoy;
        this.headers = this::header;
        this.id = RequestId.of(headers.get("X-Request-Id"));
        this.delivery = new Delivery(request, context, parts, id);
    }

    /** All values of a header, as one. */
    private Optional<String> header(String name) {
        return request.headers().contains(name)
                ? Optional.of(String.join(", ", request.headers().getAll(name)))
                : Optional.empty();
    }

    void begin() {
        parts.traffic().begin(this);
        parts.connections().begin(request.connection());
        request.response().closeHandler(closed -> end());
        request.exceptionHandler(broken -> broken());
        try {
            receive();
        } catch (ProblemException e) {
            answer(Answer.problem(e.problem(), id));
        } catch (RuntimeException e) {
            answer(Defects.answer(e, parts.failures(), template, id));
        }
    }

    private void receive() {
        List<String> segments =
                Reception.segments(Optional.ofNullable(request.path()).orElse(""));
        Map<Method, Route> routes = parts.reception().routes(segments, headers);
        template = routes.values().iterator().next().path().text();
        String method = request.method().name();
        if (method.equals("OPTIONS")) {
            answer(Answer.done().with("Allow", Reception.allowed(routes)));
            return;
        }
        Route route = Reception.route(routes, method);
        admitted = Optional.of(parts.reception().admit(route, segments, Optional.ofNullable(request.query()), headers));
        long length = length();
        boolean comes = length > 0 || headers.get("Transfer-Encoding").isPresent();
        int limit = route.body().size() == BodyRule.Size.BULK
                ? parts.limits().bulk()
                : parts.limits().body();
        Reception.body(route.body(), headers, comes, length, limit);
        if (!(route.work() instanceof Work.AtOnce)) {
            counted = parts.gates().requests().enter(1);
            if (!counted) {
                throw tooMany().asException();
            }
        }
        if (comes) {
            take(limit);
        } else {
            dispatch(NOTHING);
        }
    }

    /** What the head says; the server has refused what is no number. */
    private long length() {
        return headers.get("Content-Length")
                .filter(text -> LENGTH.matcher(text).matches())
                .map(Long::parseLong)
                .orElse(0L);
    }

    private void take(int limit) {
        if (headers.get("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            request.response().writeContinue();
        }
        BodyReader body = new BodyReader(limit, parts.gates().bodies());
        reader = Optional.of(body);
        startTimer(this::slowBody);
        body.read(request, this::dispatch, problem -> answer(Answer.problem(problem, id)));
    }

    private void startTimer(Supplier<Problem> problem) {
        late = problem;
        long end = System.nanoTime() + parts.limits().requestTimeout().toNanos();
        deadline = end == 0 ? 1 : end;
    }

    private void stopTimer() {
        deadline = 0;
    }

    /** Answers if its time is over; from any thread, now and then. */
    void sweep(long now) {
        long end = deadline;
        if (end != 0 && now - end > 0) {
            context.runOnContext(later -> {
                if (deadline == end) {
                    abandoned = true;
                    answer(Answer.problem(late.get(), id));
                }
            });
        }
    }

    private void dispatch(byte[] body) {
        Reception.Admitted what = admitted.orElseThrow();
        if (answered) {
            return;
        }
        Call call =
                new Call(what.route(), what.path(), what.query(), headers, body, what.principal(), id, () -> abandoned);
        if (what.route().work() instanceof Work.AtOnce work) {
            answer(Calling.now(work.handler(), call, parts));
            return;
        }
        startTimer(this::timedOut);
        if (what.route().quick() && what.query().isEmpty() && body.length <= QUICK_BODY) {
            convoy.take(new Quick(call));
            return;
        }
        try {
            parts.threads().work(() -> work(call, task -> context.runOnContext(now -> task.run())));
        } catch (RejectedExecutionException e) {
            refuse();
        }
    }

    /** A call that is worked on with others. */
    private final class Quick implements Convoy.Passenger {

        private final Call call;

        Quick(Call call) {
            this.call = call;
        }

        @Override
        public void work(Executor back) {
            Exchange.this.work(call, back);
        }

        @Override
        public void refuse() {
            Exchange.this.refuse();
        }
    }

    /** On a worker. */
    private void work(Call call, Executor back) {
        if (!abandoned) {
            Calling.start(call, parts, answer -> back.execute(() -> answer(answer)));
        }
    }

    private void refuse() {
        answer(Answer.problem(tooMany(), id));
    }

    private static Problem tooMany() {
        return Problem.busy("There are too many requests now.", RETRY_SECONDS);
    }

    private Problem timedOut() {
        return Problem.of(Kind.TIMED_OUT, "There was no answer within " + patience() + ".")
                .with("Retry-After", Integer.toString(RETRY_SECONDS));
    }

    private Problem slowBody() {
        return Problem.of(Kind.SLOW_BODY, "The body did not come within " + patience() + ".");
    }

    private String patience() {
        return parts.limits().requestTimeout().toMillis() + " ms";
    }

    /** Answers, unless it was answered before. */
    private void answer(Answer answer) {
        if (answered || over) {
            Delivery.discard(answer);
            return;
        }
        answered = true;
        stopTimer();
        leave(answer.content());
        delivery.send(answer, this::end);
    }

    /** Streams are counted on their own: they would keep others out for long. */
    private void leave(Content content) {
        if (counted && (content instanceof Content.Stream || content instanceof Content.Events || over)) {
            parts.gates().requests().leave(1);
            counted = false;
        }
    }

    private void broken() {
        if (!answered && reader.isPresent() && !request.isEnded()) {
            answer(Answer.problem(
                    Problem.of(Kind.MALFORMED, "The body broke off, or is not chunked as it should be."), id));
        }
    }

    /** Over, whoever ended it. */
    private void end() {
        if (over) {
            return;
        }
        over = true;
        abandoned = true;
        stopTimer();
        leave(new Content.None());
        reader.ifPresent(BodyReader::release);
        delivery.close();
        int status = answered ? request.response().getStatusCode() : 0;
        String who =
                admitted.map(Reception.Admitted::principal).map(Principal::name).orElse("");
        parts.log()
                .note(
                        request.method().name(),
                        template,
                        status,
                        request.response().bytesWritten(),
                        System.nanoTime() - began,
                        who,
                        id);
        parts.connections().end(request.connection());
        parts.traffic().end(this);
    }

    /** Ends a stream of events, since the server shuts down. From any thread. */
    void endEvents() {
        context.runOnContext(now -> delivery.endEvents());
    }
}
