package dev.farol.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Holds answers against {@code openapi.yaml}, and remembers what was seen. Thread safe. */
public final class Contract {

    private static final String IRI = "https://farol.example/openapi.json";
    /** Where routes that only tests have are mounted. */
    private static final String UNDESCRIBED = "/t/";

    private static final OpenApi API = new OpenApi();
    private static final Set<String> ROUTES = new ConcurrentSkipListSet<>();
    private static final Set<String> FIELDS = new ConcurrentSkipListSet<>();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(IRI, API.root().toString()))));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contract() {}

    /** Each {@code GET /path 200} that was seen in this process. */
    public static Set<String> routesSeen() {
        return new TreeSet<>(ROUTES);
    }

    /** Each {@code Schema.field} that was seen in an answer in this process. */
    public static Set<String> fieldsSeen() {
        return new TreeSet<>(FIELDS);
    }

    /**
     * Checks an answer.
     *
     * @param path as it was sent, without its query
     */
    public static void check(String method, String path, Reply reply) {
        String type = reply.header("content-type").map(MediaType::of).orElse("");
        if (method.equals("HEAD") || method.equals("OPTIONS")) {
            assertThat(reply.text()).isEmpty();
            return;
        }
        Optional<OpenApi.Operation> operation = API.operation(method, path);
        if (operation.isEmpty() && path.startsWith(UNDESCRIBED) && reply.status() < 400) {
            return;
        }
        if (operation.isEmpty()) {
            assertThat(type).as("type of the answer to %s %s", method, path).isEqualTo("application/problem+json");
            validate("#/components/schemas/Problem", reply.text());
            return;
        }
        JsonNode responses = operation.get().node().get("responses");
        JsonNode response = responses.path(Integer.toString(reply.status()));
        boolean listed = !response.isMissingNode();
        JsonNode resolved = API.resolve(listed ? response : responses.get("default"));
        assertThat(listed || reply.status() >= 400)
                .as("%s answers %s, which is not listed", operation.get().name(), reply.status())
                .isTrue();
        ROUTES.add(operation.get().name() + " " + reply.status());
        JsonNode content = resolved.path("content");
        if (content.isEmpty()) {
            assertThat(reply.text()).as("body of %s", operation.get().name()).isEmpty();
            return;
        }
        if (!content.has(type)) {
            fail("%s answers %s as %s, which is not listed", operation.get().name(), reply.status(), type);
        }
        String pointer = pointer(operation.get(), listed ? Integer.toString(reply.status()) : "default") + "/content/"
                + escape(type) + "/schema";
        JsonNode schema = content.get(type).get("schema");
        Bodies.each(type, reply.text()).forEach(body -> {
            validate(pointer, body);
            Fields.collect(API, schema, Bodies.tree(type, body), FIELDS);
        });
    }

    private static String pointer(OpenApi.Operation operation, String status) {
        JsonNode response = operation.node().get("responses").get(status);
        return response.has("$ref")
                ? response.get("$ref").asText()
                : "#/paths/" + escape(operation.path()) + "/"
                        + operation.method().toLowerCase(java.util.Locale.ROOT) + "/responses/" + status;
    }

    private static String escape(String text) {
        return text.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    private static void validate(String pointer, String body) {
        JsonSchema schema =
                SCHEMAS.computeIfAbsent(pointer, p -> FACTORY.getSchema(SchemaLocation.of(IRI + p), STRICT));
        Set<ValidationMessage> messages = schema.validate(body, InputFormat.JSON);
        assertThat(messages).as("%s%nagainst %s", body, pointer).isEmpty();
    }
}
