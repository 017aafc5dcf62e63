package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.Content;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes status and headers of answers. Stateless but for the date, which is written once a second. Thread safe. */
final class Head {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private static volatile Now now = new Now(0, "");

    private Head() {}

    private record Now(long second, String text) {}

    /** Sets everything but what belongs to the length of the content. */
    static void write(HttpServerResponse response, Answer answer, String id) {
        response.setStatusCode(answer.status());
        response.putHeader(HttpHeaders.DATE, date());
        response.putHeader(REQUEST_ID, id);
        answer.headers().forEach(response::putHeader);
        if (!answer.headers().containsKey("Cache-Control")) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, answer.headers().containsKey("ETag") ? NO_CACHE : NO_STORE);
        }
        String type = type(answer.content());
        if (!type.isEmpty()) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type);
            response.putHeader(TYPE_OPTIONS, NO_SNIFF);
        }
    }

    private static String type(Content content) {
        if (content instanceof Content.Bytes bytes) {
            return bytes.type();
        }
        if (content instanceof Content.Stream stream) {
            return stream.type();
        }
        return content instanceof Content.Events ? "text/event-stream" : "";
    }

    private static String date() {
        long second = System.currentTimeMillis() / 1000;
        Now last = now;
        if (last.second() != second) {
            last = new Now(second, DATE.format(Instant.ofEpochSecond(second)));
            now = last;
        }
        return last.text();
    }
}
