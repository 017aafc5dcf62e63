package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.Content;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Answers what is no HTTP, as far as it can be answered, and closes the connection. Thread safe. */
final class InvalidRequests implements Handler<HttpServerRequest> {

    private final AccessLog log;

    InvalidRequests(AccessLog log) {
        this.log = log;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String id = RequestId.of(Optional.empty());
        Answer answer = Answer.problem(problem(request.decoderResult().cause()), id);
        Head.write(request.response(), answer, id);
        byte[] body = ((Content.Bytes) answer.content()).bytes();
        request.response().putHeader("Connection", "close").putHeader("Content-Length", Integer.toString(body.length));
        request.response().end(Buffer.buffer(body)).onComplete(done -> {
            log.note("-", "-", answer.status(), body.length, 0, "", id);
            request.connection().close();
        });
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(Kind.HEADERS_TOO_LARGE, "The headers are larger than this server takes.");
        }
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(Kind.URI_TOO_LONG, "The URI is longer than this server takes.");
        }
        return Problem.of(Kind.MALFORMED, "It is not HTTP as RFC 9112 has it.");
    }
}
