package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.Content;
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

    private static volatile Now now = new Now(0, "");

    private Head() {}

    private record Now(long second, String text) {}

    /** Sets everything but what belongs to the length of the content. */
    static void write(HttpServerResponse response, Answer answer, String id) {
        response.setStatusCode(answer.status());
        response.putHeader("Date", date());
        response.putHeader("X-Request-Id", id);
        answer.headers().forEach(response::putHeader);
        if (!answer.headers().containsKey("Cache-Control")) {
            response.putHeader("Cache-Control", answer.headers().containsKey("ETag") ? "no-cache" : "no-store");
        }
        String type = type(answer.content());
        if (!type.isEmpty()) {
            response.putHeader("Content-Type", type);
            response.putHeader("X-Content-Type-Options", "nosniff");
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
