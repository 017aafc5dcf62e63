package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Download;
import dev.farol.http.EventSink;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.service.access.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Routes that do what routes do, so that the server can be watched carrying them. */
final class Sample implements Resource {

    /** Requests to {@code /t/wait} that have begun, and what lets them go on. */
    final LinkedBlockingQueue<Call> waiting = new LinkedBlockingQueue<>();

    final CountDownLatch gate = new CountDownLatch(1);
    final LinkedBlockingQueue<EventSink> sinks = new LinkedBlockingQueue<>();
    final CountDownLatch unsubscribed = new CountDownLatch(1);
    /** A permit for each download that was closed. */
    final Semaphore downloadsClosed = new Semaphore(0);

    final AtomicInteger started = new AtomicInteger();

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/t/things/{id}")
                        .needs(Role.VIEWER)
                        .query("limit", "when", "cursor")
                        .answers(this::thing),
                Route.put("/t/things/{id}")
                        .needs(Role.CSM)
                        .takes(BodyRule.required(BodyRule.JSON))
                        .answers(this::put),
                Route.delete("/t/things/{id}").needs(Role.ADMIN).answers(call -> Answer.done()),
                Route.get("/t/things/special").needs(Role.VIEWER).answers(call -> text("special")),
                Route.post("/t/bulk")
                        .needs(Role.CSM)
                        .takes(BodyRule.bulk(BodyRule.JSON, BodyRule.NDJSON))
                        .answersLater(call -> CompletableFuture.supplyAsync(() -> text("" + call.body().length))),
                Route.post("/t/start")
                        .needs(Role.OPS)
                        .idempotent()
                        .takes(BodyRule.optional(BodyRule.JSON))
                        .answers(this::start),
                Route.get("/t/wait").needs(Role.VIEWER).answers(this::hold),
                Route.get("/t/defect").needs(Role.VIEWER).answers(Sample::defect),
                Route.get("/t/later-defect")
                        .needs(Role.VIEWER)
                        .answersLater(call -> CompletableFuture.failedFuture(new IllegalStateException("secret"))),
                Route.get("/t/full").needs(Role.VIEWER).answers(call -> {
                    throw new IOException("No space left on device");
                }),
                Route.get("/t/lines")
                        .needs(Role.VIEWER)
                        .produces(BodyRule.NDJSON)
                        .query("n", "fail")
                        .answers(this::lines),
                Route.get("/t/events")
                        .needs(Role.VIEWER)
                        .produces("text/event-stream")
                        .answers(this::events));
    }

    private Answer thing(Call call) {
        String tag = "v1";
        if (call.conditions().isKnown(tag)) {
            return Answer.notModified(tag);
        }
        int limit = call.query().limit();
        Optional<String> when = call.query().moment("when").map(Object::toString);
        String position = call.position()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return Answer.object(json -> {
                    json.writeStringField("id", call.path("id"));
                    json.writeNumberField("limit", limit);
                    json.writeStringField("when", when.orElse(null));
                    json.writeStringField("who", call.principal().name());
                    json.writeStringField("language", call.language().name());
                    json.writeStringField("position", position);
                    json.writeStringField("next", call.next("after-1".getBytes(StandardCharsets.UTF_8)));
                })
                .tagged(tag);
    }

    private Answer put(Call call) {
        call.conditions().refuse(Optional.of("v1")).ifPresent(problem -> {
            throw problem.asException();
        });
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        Optional<String> name = fields.required("name").text(1, 10);
        fields.optional("mrr").number();
        fields.optional("at").moment();
        fields.end();
        flaws.orThrow();
        return text(name.orElseThrow());
    }

    private Answer start(Call call) {
        return text("" + started.incrementAndGet());
    }

    private Answer hold(Call call) throws InterruptedException {
        waiting.add(call);
        gate.await();
        return text("waited");
    }

    private static Answer defect(Call call) {
        throw new IllegalStateException("secret " + call.id());
    }

    private Answer lines(Call call) {
        int count = call.query().whole("n", 0, 10_000_000).orElse(3);
        boolean fails = call.query().flag("fail").orElse(false);
        return Answer.download(BodyRule.NDJSON, new Download() {
            @Override
            public void write(OutputStream out) throws IOException {
                byte[] line = ("{\"filler\":\"" + "x".repeat(80) + "\"}\n").getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < count; i++) {
                    out.write(line);
                }
                if (fails) {
                    out.flush();
                    throw new IOException("the file is damaged");
                }
            }

            @Override
            public void close() {
                downloadsClosed.release();
            }
        });
    }

    private Answer events(Call call) {
        return Answer.events(sink -> {
            sinks.add(sink);
            sink.send("run", "{\"done\":0}".getBytes(StandardCharsets.UTF_8));
            return unsubscribed::countDown;
        });
    }

    private static Answer text(String text) {
        return Answer.object(json -> json.writeStringField("text", text));
    }

    /** A full disk is a problem and no defect. */
    static Optional<Problem> failures(Throwable failure) {
        return failure instanceof IOException
                        && String.valueOf(failure.getMessage()).startsWith("No space")
                ? Optional.of(Problem.of(Kind.OUT_OF_SPACE, "The disk is full."))
                : Optional.empty();
    }
}
