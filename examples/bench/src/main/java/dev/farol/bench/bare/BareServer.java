package dev.farol.bench.bare;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Two bare Vert.x routes. One gives the bytes of health answers from memory; one takes bodies, appends as many bytes as Farol's journal
 * does for them, and answers when they are durable. Both are on as many event loops as Farol has.
 */
public final class BareServer extends AbstractVerticle {

    private static final Buffer ACCEPTED = Buffer.buffer("{\"accepted\":1,\"duplicates\":0,\"unknownTypes\":[]}");

    private final List<byte[]> bodies;
    private final BareJournal journal;

    private BareServer(List<byte[]> bodies, BareJournal journal) {
        this.bodies = bodies;
        this.journal = journal;
    }

    /** Arguments: file of {@link Bodies}, file to append to. Prints where it listens. */
    public static void main(String[] arguments) throws Exception {
        List<byte[]> bodies = Bodies.read(Path.of(arguments[0]));
        BareJournal journal = new BareJournal(Path.of(arguments[1]));
        int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        vertx.deployVerticle(() -> new BareServer(bodies, journal), new DeploymentOptions().setInstances(loops))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @Override
    public void start(Promise<Void> started) {
        Router router = Router.router(vertx);
        router.get("/v1/customers/:id/health").handler(this::health);
        router.post("/v1/interactions").handler(this::append);
        vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true))
                .requestHandler(router)
                .listen(SocketAddress.sharedRandomPort(1, "127.0.0.1"))
                .onSuccess(server -> {
                    System.out.println("listening on http://127.0.0.1:" + server.actualPort());
                    started.complete();
                })
                .onFailure(started::fail);
    }

    /** Bodies by the last digits of the customer, so that answers are as different in size as Farol's. */
    private void health(RoutingContext routing) {
        String id = routing.pathParam("id");
        int number = Integer.parseInt(id, 1, id.length(), 10);
        json(routing.request(), Buffer.buffer(bodies.get(number % bodies.size())));
    }

    private void append(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Context context = vertx.getOrCreateContext();
        int size = Integer.parseInt(routing.queryParams().get("bytes"));
        request.body()
                .compose(body ->
                        Future.fromCompletionStage(journal.append(Arrays.copyOf(body.getBytes(), size)), context))
                .onSuccess(done -> json(request, ACCEPTED))
                .onFailure(failure -> request.response().setStatusCode(503).end());
    }

    private static void json(HttpServerRequest request, Buffer bytes) {
        request.response().putHeader("Content-Type", "application/json").end(bytes);
    }
}
