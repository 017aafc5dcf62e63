package dev.farol.http.server;

import dev.farol.config.RequestLimits;
import dev.farol.config.ServerSettings.TlsFiles;
import dev.farol.http.Failures;
import dev.farol.http.Resource;
import dev.farol.http.RouteTable;
import dev.farol.service.access.TokenCheck;
import dev.farol.service.measure.Meters;
import dev.farol.service.measure.Readiness;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.SocketAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that listens. Thread safe. */
public final class FarolHttp implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FarolHttp.class);
    private static final String SHUTTING_DOWN = "shutting down";
    private static final long SWEEP_MILLIS = 500;

    private final Vertx vertx;
    private final Parts parts;
    private final Readiness readiness;
    private final Duration drain;
    private final Queue<HttpServer> servers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private FarolHttp(Vertx vertx, Parts parts, Readiness readiness, Duration drain, Queue<HttpServer> servers) {
        this.vertx = vertx;
        this.parts = parts;
        this.readiness = readiness;
        this.drain = drain;
        this.servers = servers;
    }

    /**
     * Starts to listen.
     *
     * @param resources all that has routes
     * @param tokens asked unless the server is open
     * @param failures of services that are problems rather than defects
     * @throws IOException when it cannot, with why
     */
    public static FarolHttp start(
            HttpOptions options,
            List<? extends Resource> resources,
            TokenCheck tokens,
            Failures failures,
            Readiness readiness,
            Meters meters)
            throws IOException {
        InetAddress address = Loopback.address(options.host(), options.open());
        RequestLimits limits = options.limits();
        Traffic traffic = new Traffic();
        Connections connections = new Connections(limits);
        Parts parts = new Parts(
                new Reception(new RouteTable(resources), new Gatekeeper(options.open(), tokens), traffic),
                limits,
                Gates.of(limits),
                new Threads(limits),
                new Replays(),
                failures,
                new AccessLog(meters),
                traffic,
                connections);
        HttpGauges.register(meters, parts);
        int loops = Math.max(2, Runtime.getRuntime().availableProcessors());
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(loops)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Queue<HttpServer> servers = new ConcurrentLinkedQueue<>();
        HttpServerOptions listening = listening(options);
        // A random port, but the same one for all event loops.
        SocketAddress where = options.port() == 0
                ? SocketAddress.sharedRandomPort(1, address.getHostAddress())
                : SocketAddress.inetSocketAddress(options.port(), address.getHostAddress());
        Future<String> deployed = vertx.deployVerticle(
                () -> new Listener(where, listening, parts, connections, servers::add),
                new DeploymentOptions().setInstances(loops));
        FarolHttp server = new FarolHttp(vertx, parts, readiness, limits.drain(), servers);
        server.await(deployed, options);
        vertx.setPeriodic(sweepMillis(limits), tick -> {
            connections.sweep();
            traffic.sweep();
        });
        return server;
    }

    private static long sweepMillis(RequestLimits limits) {
        return Math.max(1, Math.min(SWEEP_MILLIS, limits.requestTimeout().toMillis() / 4));
    }

    private static HttpServerOptions listening(HttpOptions options) {
        RequestLimits limits = options.limits();
        HttpServerOptions listening = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setUseAlpn(false)
                .setHandle100ContinueAutomatically(false)
                .setMaxHeaderSize(limits.headers())
                .setMaxInitialLineLength(limits.uri())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(Listener.patience(limits.requestTimeout(), limits.idleTimeout())
                        .toMillis()))
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setTcpNoDelay(true);
        options.tls().ifPresent(files -> secure(listening, files));
        return listening;
    }

    private static void secure(HttpServerOptions listening, TlsFiles files) {
        listening
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(files.certificate().toAbsolutePath().toString())
                        .setKeyPath(files.key().toAbsolutePath().toString()));
    }

    private void await(Future<String> deployed, HttpOptions options) throws IOException {
        try {
            deployed.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new InterruptedIOException("interrupted while starting");
        } catch (ExecutionException e) {
            stop();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String tls = options.tls()
                    .map(files -> ", with the certificate " + files.certificate())
                    .orElse("");
            String hint = cause instanceof BindException
                    ? "Maybe another program uses the port: try --port 0."
                    : "Maybe the files of tls.certificate and tls.key are no PEM files, or do not belong together.";
            throw new IOException(
                    "could not listen on " + options.host() + ":" + options.port() + tls + " (" + cause.getMessage()
                            + ")\n  " + hint,
                    cause);
        }
    }

    /** Where it listens. */
    public int port() {
        HttpServer server = servers.peek();
        if (server == null) {
            throw new IllegalStateException("the server does not listen");
        }
        return server.actualPort();
    }

    /** How many requests are not answered yet. */
    public int inFlight() {
        return parts.traffic().inFlight();
    }

    /** Closes with the time that the settings give to requests in flight. */
    @Override
    public void close() {
        close(drain);
    }

    /**
     * Shuts down: not ready any more, no new connections, streams of events end, requests in flight are answered, then all is closed, at the
     * latest after a while. Returns when it is done; a second time it does nothing.
     *
     * @return whether all requests were answered in time, as far as they were waited for
     */
    public boolean close(Duration patience) {
        if (!closed.compareAndSet(false, true)) {
            return true;
        }
        readiness.block(SHUTTING_DOWN);
        CompletableFuture<Void> drained = parts.traffic().drain();
        // Later than the patience ends here, so that what was not answered is known.
        servers.forEach(server -> server.shutdown(patience.plusSeconds(5)));
        boolean all = true;
        try {
            drained.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} requests were not answered in time", parts.traffic().inFlight());
            all = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all = false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        stop();
        return all;
    }

    private void stop() {
        parts.threads().close();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("could not close all connections", e);
        }
    }
}
