package dev.farol.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What came back. */
public record Reply(int status, HttpHeaders headers, String text) {

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonNode json() {
        return Bodies.tree(header("content-type").orElse(""), text);
    }
}
