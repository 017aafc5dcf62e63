package dev.farol.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a server answers to a real client. Thread safe. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Api(String base) {
        this.base = base;
    }

    /** An answer. */
    record Answer(int status, String text) {

        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    Answer send(String method, String path, String type, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LONGEST)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Puts a text in the place of what is there now, be it nothing. */
    Answer put(String path, String type, String text) throws IOException {
        try {
            String tag = client.send(
                            HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElse("");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(LONGEST)
                    .header("Content-Type", type)
                    .PUT(BodyPublishers.ofString(text));
            if (!tag.isEmpty()) {
                request.header("If-Match", tag);
            }
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The items of all pages of a list; none where there is no such list. */
    List<JsonNode> items(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String query = path + (path.contains("?") ? "&" : "?") + "limit=500";
        for (String next = ""; ; ) {
            Answer answer = get(query + (next.isEmpty() ? "" : "&cursor=" + next));
            if (answer.status() == 404) {
                return items;
            }
            if (answer.status() != 200) {
                throw new AssertionError("GET " + query + " answers " + answer);
            }
            answer.json().get("items").forEach(items::add);
            if (answer.json().get("next").isNull()) {
                return items;
            }
            next = answer.json().get("next").asText();
        }
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
