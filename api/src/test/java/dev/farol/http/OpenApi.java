package dev.farol.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code openapi.yaml} as a tree. */
public final class OpenApi {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private final JsonNode root = load();

    /** A method of a path. */
    public record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {
        public String name() {
            return method + " " + path;
        }
    }

    public JsonNode root() {
        return root;
    }

    /** All of them in the order of the file. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        List<JsonNode> parameters = new ArrayList<>();
                        path.getValue().path("parameters").forEach(p -> parameters.add(resolve(p)));
                        entry.getValue().path("parameters").forEach(p -> parameters.add(resolve(p)));
                        operations.add(new Operation(
                                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                entry.getValue(),
                                parameters));
                    }
                }));
        return operations;
    }

    /** The operation that a path with values in it belongs to. */
    public Optional<Operation> operation(String method, String path) {
        List<String> segments = List.of(path.split("/", -1));
        return operations().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> fits(List.of(operation.path().split("/", -1)), segments))
                .findFirst();
    }

    private static boolean fits(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            boolean varies = template.get(i).startsWith("{");
            if (varies ? segments.get(i).isEmpty() : !template.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a node refers to, if it only refers. */
    public JsonNode resolve(JsonNode node) {
        JsonNode ref = node.get("$ref");
        return ref == null ? node : resolve(root.at(ref.asText().substring(1)));
    }

    private static JsonNode load() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
            Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return new ObjectMapper().valueToTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
