package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.Content;
import dev.farol.http.Download;
import dev.farol.http.EventSource;
import dev.farol.http.problem.Problem;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the answer of one request. On the thread of the connection. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private static final long COMMENT_MILLIS = 15_000;
    private static final long LINGER_MILLIS = 1_000;
    private static final int RETRY_SECONDS = 5;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final Parts parts;
    private final String id;
    private Optional<ResponseStream> stream = Optional.empty();
    private Optional<EventStream> events = Optional.empty();
    private Optional<EventSource.Subscription> subscription = Optional.empty();
    private long comments = -1;

    Delivery(HttpServerRequest request, Context context, Parts parts, String id) {
        this.request = request;
        this.response = request.response();
        this.context = context;
        this.parts = parts;
        this.id = id;
    }

    /**
     * Sends an answer.
     *
     * @param ended called when it is out, or cannot be
     */
    void send(Answer answer, Runnable ended) {
        if (response.closed() || response.ended()) {
            discard(answer);
            ended.run();
            return;
        }
        Head.write(response, answer, id);
        boolean unread = !request.isEnded();
        if (unread && hasBody()) {
            abortBody();
        } else if (parts.traffic().isDraining()) {
            response.putHeader("Connection", "close");
        }
        boolean head = request.method().name().equals("HEAD");
        if (answer.content() instanceof Content.Stream content && !head) {
            download(content.download(), ended);
        } else if (answer.content() instanceof Content.Events content && !head) {
            follow(content.source(), ended);
        } else if (answer.content() instanceof Content.Bytes content) {
            bytes(content.bytes(), head, ended);
        } else {
            discard(answer);
            response.end().onComplete(done -> ended.run());
        }
    }

    private boolean hasBody() {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    /** What is still to come of the body is thrown away, for a moment: closed at once, the client might never see the answer. */
    private void abortBody() {
        response.putHeader("Connection", "close");
        request.handler(part -> {});
        request.endHandler(end -> {});
        context.owner().setTimer(LINGER_MILLIS, late -> request.connection().close());
    }

    private void bytes(byte[] bytes, boolean head, Runnable ended) {
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        (head ? response.end() : response.end(Buffer.buffer(bytes))).onComplete(done -> ended.run());
    }

    private void download(Download download, Runnable ended) {
        ResponseStream out = new ResponseStream(
                response, context, parts.limits().requestTimeout().toMillis());
        try {
            parts.threads().download(() -> write(download, out, ended));
            stream = Optional.of(out);
            response.setChunked(true);
        } catch (RejectedExecutionException e) {
            close(download);
            instead("There are too many downloads now.", ended);
        }
    }

    /** On a thread of its own. */
    private void write(Download download, ResponseStream out, Runnable ended) {
        try (download) {
            download.write(out);
            out.flush();
            context.runOnContext(now -> response.end().onComplete(done -> ended.run()));
        } catch (Throwable failure) {
            // Without its last chunk the answer cannot be taken for whole.
            context.runOnContext(now -> {
                if (!response.closed()) {
                    LOG.warn("request {}: the download broke off ({})", id, failure.toString());
                }
                request.connection().close();
                ended.run();
            });
        }
    }

    private void follow(EventSource source, Runnable ended) {
        if (!parts.gates().streams().enter(1)) {
            instead("There are too many streams of events now.", ended);
            return;
        }
        EventStream sink = new EventStream(response, context);
        events = Optional.of(sink);
        response.setChunked(true);
        response.endHandler(end -> ended.run());
        response.write(Buffer.buffer(":\n\n"));
        comments = context.owner().setPeriodic(COMMENT_MILLIS, tick -> sink.comment());
        subscription = Optional.of(source.subscribe(sink));
        if (parts.traffic().isDraining()) {
            sink.end();
        }
    }

    private void instead(String detail, Runnable ended) {
        Answer busy = Answer.problem(Problem.busy(detail, RETRY_SECONDS), id);
        Head.write(response, busy, id);
        bytes(((Content.Bytes) busy.content()).bytes(), false, ended);
    }

    /** Ends a stream of events. */
    void endEvents() {
        events.ifPresent(EventStream::end);
    }

    /** Gives up what was held for the answer; to be called once, when the request is over. */
    void close() {
        stream.ifPresent(ResponseStream::breakOff);
        subscription.ifPresent(EventSource.Subscription::close);
        if (events.isPresent()) {
            context.owner().cancelTimer(comments);
            parts.gates().streams().leave(1);
        }
    }

    /** Gives up an answer that nobody waits for. */
    static void discard(Answer answer) {
        if (answer.content() instanceof Content.Stream content) {
            close(content.download());
        }
    }

    private static void close(Download download) {
        try {
            download.close();
        } catch (IOException e) {
            LOG.warn("could not close a download", e);
        }
    }
}
