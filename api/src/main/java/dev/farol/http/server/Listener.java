package dev.farol.http.server;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import java.time.Duration;

/** One of the event loops of a server; all share a port. */
final class Listener extends VerticleBase {

    private final SocketAddress where;
    private final HttpServerOptions options;
    private final Parts parts;
    private final Connections connections;
    private final Started started;

    /** Told of each server that listens. */
    @FunctionalInterface
    interface Started {
        void started(HttpServer server);
    }

    Listener(SocketAddress where, HttpServerOptions options, Parts parts, Connections connections, Started started) {
        this.where = where;
        this.options = options;
        this.parts = parts;
        this.connections = connections;
        this.started = started;
    }

    @Override
    public Future<?> start() {
        Door door = new Door(vertx, parts);
        // Pages may be mounted here beside the API, which has a table of its own: a router takes
        // encoded dots and doubled slashes out of paths, and ids may hold them.
        Router router = Router.router(vertx);
        router.route().handler(routing -> door.handle(routing.request()));
        router.errorHandler(400, routing -> door.handle(routing.request()));
        router.errorHandler(404, routing -> door.handle(routing.request()));
        return vertx.createHttpServer(options)
                .connectionHandler(connections::opened)
                .invalidRequestHandler(new InvalidRequests(parts.log()))
                .requestHandler(request -> (isOfApi(request) ? door : router).handle(request))
                .listen(where)
                .onSuccess(started::started);
    }

    private static boolean isOfApi(HttpServerRequest request) {
        String path = request.path();
        return path != null && path.startsWith("/v1/");
    }

    /** How long a connection may be still while a request is answered. */
    static Duration patience(Duration requestTimeout, Duration idle) {
        Duration twice = requestTimeout.multipliedBy(2).plusSeconds(20);
        return twice.compareTo(idle) > 0 ? twice : idle;
    }
}
