package dev.farol.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.farol.http.OpenApi;
import dev.farol.http.routes.TestRules;
import dev.farol.rules.RuleVersion;
import dev.farol.store.document.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that a schema of {@code openapi.yaml} describes; mostly they mean something to the store they are sent to. */
final class Values {

    static final List<String> CUSTOMERS =
            List.of("acme", "globex", "a b/c", "ação", "..", "x".repeat(128), "client-1", "%2e", "con");
    private static final List<String> INTERACTIONS = List.of("1", "2", "evt/3", "é", "y".repeat(128));
    private static final List<String> TYPES = List.of("login", "ticket", "nps", "unheard-of");
    private static final List<String> WORDS = List.of("pro", "free", "Ana", "São Paulo", "x", "low", "high");
    private static final List<String> RUNS = List.of("1", "2", "3", "99");
    private static final String ACTIVE = RuleVersion.of(TestRules.of(-25));
    private static final int DEEPEST = 6;
    private static final int MANY = 3;

    private final List<String> madeTokens = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private final OpenApi api;
    private final Dice dice;

    Values(OpenApi api, Dice dice) {
        this.api = api;
        this.dice = dice;
    }

    /** A value that is called something where it stands. */
    JsonNode of(JsonNode given, String name) {
        return of(given, name, 0);
    }

    private JsonNode of(JsonNode given, String name, int depth) {
        JsonNode schema = api.resolve(given);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("oneOf")) {
            return of(dice.of(list(schema.get("oneOf"))), name, depth);
        }
        if (schema.has("enum")) {
            return dice.of(list(schema.get("enum")));
        }
        if (schema.has("allOf")) {
            return with(of(schema.get("allOf").get(0), name, depth), schema.path("required"));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> json.numberNode(whole(schema, name));
            case "number" -> dice.oneIn(3) ? json.numberNode(dice.below(11)) : json.numberNode(dice.below(1000) / 8.0);
            case "boolean" -> json.booleanNode(dice.oneIn(2));
            case "null" -> json.nullNode();
            default -> json.textNode(text(schema, name));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? dice.of(list(type)).asText() : type.asText("string");
    }

    private static JsonNode with(JsonNode value, JsonNode required) {
        if (value instanceof ObjectNode object) {
            required.forEach(name -> object.put(name.asText(), "acme"));
        }
        return value;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            // The id of a profile is that of its path, which is not known here.
            boolean wanted = !field.getKey().equals("id") && dice.oneIn(2) && depth < DEEPEST;
            if (required.contains(field.getKey()) || wanted) {
                String called = field.getKey().equals("id") && required.contains("customer") ? "iid" : field.getKey();
                object.set(field.getKey(), of(field.getValue(), called, depth + 1));
            }
        }
        if (schema.path("additionalProperties").isObject() && dice.oneIn(2)) {
            object.set("severity", of(schema.get("additionalProperties"), "severity", depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        int many = schema.path("minItems").asInt(0) + dice.below(MANY);
        for (int i = 0; i < many; i++) {
            array.add(of(schema.get("items"), name, depth + 1));
        }
        return array;
    }

    private int whole(JsonNode schema, String name) {
        return name.equals("limit")
                ? 1 + dice.below(500)
                : schema.path("minimum").asInt(0) + dice.below(5);
    }

    private String text(JsonNode schema, String name) {
        return switch (name) {
            case "customer", "id" -> customer();
            case "iid" -> dice.of(INTERACTIONS);
            case "type" -> dice.of(TYPES);
            case "since", "renewal" ->
                LocalDate.of(2024, 1, 1).plusDays(dice.below(1_000)).toString();
            case "metric" -> dice.of(List.of("churn", "nps,csat", "retention.cohorts"));
            case "period" -> dice.of(List.of("2026-10", "2026-01..2026-12", "2025,2026", "2026-Q3"));
            case "by" -> dice.of(List.of("segment", "owner,plan"));
            case "band" -> dice.of(List.of("risk", "fine"));
            case "at", "from", "to", "asOf", "until", "snoozedUntil" -> moment(name);
            default -> schema.path("format").asText().equals("date") ? "2026-01-01" : dice.of(WORDS);
        };
    }

    private String moment(String name) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
        Instant at = name.equals("snoozedUntil") || name.equals("until")
                ? now.plus(3 + dice.below(9), ChronoUnit.DAYS)
                : now.minus(dice.below(50), ChronoUnit.DAYS);
        return dice.oneIn(3) ? at.toString().substring(0, 10) : at.toString();
    }

    private String ofRules(OpenApi.Operation operation, String name) {
        return switch (name) {
            case "version" -> dice.oneIn(4) ? "000000000000" : ACTIVE;
            case "folder" -> dice.oneIn(4) ? dice.of(WORDS) : "health";
            default ->
                operation.path().contains("{folder}")
                        ? dice.oneIn(3) ? "health.drl" : "new" + dice.below(1_000) + ".drl"
                        : dice.of(List.of("scorecard.yaml", "interactions.yaml", "..", "health/health.drl"));
        };
    }

    /** A value for a place in a path, before it is encoded. */
    String inPath(OpenApi.Operation operation, String name) {
        String path = operation.path();
        if (operation.name().equals("DELETE /v1/customers/{id}")) {
            return doomed();
        }
        if (path.startsWith("/v1/rules/previews")) {
            return "0123456789ab";
        }
        if (path.startsWith("/v1/rules/")) {
            return ofRules(operation, name);
        }
        if (path.startsWith("/v1/metrics/")) {
            return dice.of(List.of("churn.logo", "health.score", "team.points"));
        }
        if (path.startsWith("/v1/runs")) {
            return dice.of(RUNS);
        }
        if (path.startsWith("/v1/tasks")) {
            return known(tasks, new TaskId(1, "call", "acme").text());
        }
        if (path.startsWith("/v1/tokens")) {
            return known(madeTokens, "none");
        }
        return name.equals("iid") ? dice.of(INTERACTIONS) : customer();
    }

    private String known(List<String> ids, String other) {
        return ids.isEmpty() || dice.oneIn(5) ? other : dice.of(ids);
    }

    /** Makes an id known that the server has thought of. */
    void learnToken(String id) {
        madeTokens.add(id);
    }

    /** Makes the tasks known that there are now. */
    void learnTasks(List<String> ids) {
        tasks.clear();
        tasks.addAll(ids);
    }

    private String customer() {
        return switch (dice.below(10)) {
            case 0 -> doomed();
            case 1, 2, 3 -> dice.of(CUSTOMERS);
            default -> "client-" + dice.below(20);
        };
    }

    /** One that may be erased; the others stay, so that there is always something to ask for. */
    private String doomed() {
        return "doomed-" + dice.below(60);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }
}
