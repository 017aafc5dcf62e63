package dev.farol.http.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** Where the requests of one event loop come in. For its thread. */
final class Door implements Handler<HttpServerRequest> {

    private final Vertx vertx;
    private final Parts parts;
    private final Convoy convoy;

    /** For the event loop whose thread this is. */
    Door(Vertx vertx, Parts parts) {
        this.vertx = vertx;
        this.parts = parts;
        this.convoy = new Convoy(vertx.getOrCreateContext(), parts.threads());
    }

    @Override
    public void handle(HttpServerRequest request) {
        new Exchange(request, vertx.getOrCreateContext(), parts, convoy).begin();
    }
}
