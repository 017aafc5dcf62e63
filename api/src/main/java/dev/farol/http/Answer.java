package dev.farol.http;

import dev.farol.http.json.Json;
import dev.farol.http.json.PageJson;
import dev.farol.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a call is answered.
 *
 * @param headers beside those that come with the content
 */
public record Answer(int status, Map<String, String> headers, Content content) {

    private static final Content NONE = new Content.None();

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** 200 with a JSON object of these fields. */
    public static Answer object(Json.Content fields) {
        return json(200, Json.object(fields));
    }

    /** JSON that is written already. */
    public static Answer json(int status, byte[] json) {
        return new Answer(status, Map.of(), new Content.Bytes(BodyRule.JSON, json));
    }

    /** 201 with the path of what was created; its segments encoded with {@link Percent#encode}. */
    public static Answer created(String location, Json.Content fields) {
        return json(201, Json.object(fields)).with("Location", location);
    }

    /** 202 with the path where to follow it. */
    public static Answer accepted(String location, Json.Content fields) {
        return json(202, Json.object(fields)).with("Location", location);
    }

    /** 204. */
    public static Answer done() {
        return new Answer(204, Map.of(), NONE);
    }

    /** 304. */
    public static Answer notModified(String tag) {
        return new Answer(304, Map.of(), NONE).tagged(tag);
    }

    /** Bytes of another type than JSON. */
    public static Answer bytes(String type, byte[] bytes) {
        return new Answer(200, Map.of(), new Content.Bytes(type, bytes));
    }

    /** Lines for a person; where a route answers JSON too, for {@link Call#wantsText}. */
    public static Answer text(int status, List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of(), new Content.Bytes(BodyRule.TEXT + "; charset=utf-8", bytes));
    }

    /** A page of a list: {@code {"items": [...], "next": ...}}. */
    public static <T> Answer page(List<T> items, Optional<String> next, PageJson.Item<T> item) {
        return object(json -> PageJson.write(items, next, item, json));
    }

    /** A stream, such as NDJSON. */
    public static Answer download(String type, Download download) {
        return new Answer(200, Map.of(), new Content.Stream(type, download));
    }

    /** Server-Sent Events. */
    public static Answer events(EventSource source) {
        return new Answer(200, Map.of("Cache-Control", "no-store"), new Content.Events(source));
    }

    public static Answer problem(Problem problem) {
        return problem(problem, "");
    }

    /** A problem that names the request it belongs to, where the id is not empty. */
    public static Answer problem(Problem problem, String request) {
        byte[] body = Json.object(json -> {
            json.writeStringField("type", problem.kind().type());
            json.writeStringField("title", problem.kind().title());
            json.writeNumberField("status", problem.kind().status());
            json.writeStringField("detail", problem.detail());
            if (!request.isEmpty()) {
                json.writeStringField("request", request);
            }
            if (!problem.errors().isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (var flaw : problem.errors()) {
                    json.writeStartObject();
                    json.writeStringField("pointer", flaw.pointer());
                    json.writeStringField("detail", flaw.detail());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        });
        return new Answer(problem.kind().status(), problem.headers(), new Content.Bytes(Problem.TYPE, body));
    }

    /** The same with a header. */
    public Answer with(String header, String value) {
        if (headers.isEmpty()) {
            return new Answer(status, Map.of(header, value), content);
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, content);
    }

    /** The same with an ETag: opaque text of printable ASCII without quotes. */
    public Answer tagged(String tag) {
        return with("ETag", "\"" + tag + "\"");
    }
}
