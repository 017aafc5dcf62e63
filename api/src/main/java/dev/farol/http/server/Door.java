package dev.farol.http.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** Where requests come in. Thread safe. */
final class Door implements Handler<HttpServerRequest> {

    private final Vertx vertx;
    private final Parts parts;

    Door(Vertx vertx, Parts parts) {
        this.vertx = vertx;
        this.parts = parts;
    }

    @Override
    public void handle(HttpServerRequest request) {
        new Exchange(request, vertx.getOrCreateContext(), parts).begin();
    }
}
