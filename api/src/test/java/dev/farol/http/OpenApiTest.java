package dev.farol.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.operation.Operation;
import dev.farol.service.access.Role;
import dev.farol.service.measure.Meters;
import dev.farol.service.measure.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The route table and openapi.yaml say the same; routes under {@code /v1} are held against it where there is a store. */
public class OpenApiTest {

    private static final OpenApi API = new OpenApi();

    private static List<Route> routes() {
        List<Resource> resources = List.of(new Operation(new Readiness(), new Meters()));
        return new RouteTable(resources).routes();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
        Set<String> described = new TreeSet<>();
        API.operations().stream()
                .map(OpenApi.Operation::name)
                .filter(name -> !name.contains(" /v1/"))
                .forEach(described::add);
        Set<String> there = new TreeSet<>();
        routes().forEach(route -> there.add(route.name()));
        assertThat(there).isEqualTo(described);
    }

    @Test
    void routesAreAsTheyAreDescribed() {
        assertThat(routes()).allSatisfy(OpenApiTest::agrees);
    }

    /** For tests of resources too: a route needs, takes and gives what is described. */
    public static void agrees(Route route) {
        OpenApi.Operation described = API.operations().stream()
                .filter(operation -> operation.name().equals(route.name()))
                .findFirst()
                .orElseThrow();
        JsonNode node = described.node();
        assertThat(route.role())
                .as("role")
                .isEqualTo(Optional.ofNullable(node.get("x-role"))
                        .map(JsonNode::asText)
                        .flatMap(Role::of));
        assertThat(node.has("security"))
                .as("security: []")
                .isEqualTo(route.role().isEmpty());
        assertThat(route.query()).as("query").containsExactlyInAnyOrderElementsOf(parameters(described, "query"));
        assertThat(route.idempotent()).isEqualTo(parameters(described, "header").contains("Idempotency-Key"));
        JsonNode body = node.path("requestBody");
        assertThat(route.body().types()).as("body").containsExactlyInAnyOrderElementsOf(names(body.path("content")));
        assertThat(route.body().need() == BodyRule.Need.REQUIRED)
                .as("body is required")
                .isEqualTo(body.path("required").asBoolean());
        Set<String> produced = new TreeSet<>();
        node.get("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                produced.addAll(names(API.resolve(response.getValue()).path("content")));
            }
        });
        assertThat(route.produces()).as("types of answers").containsAll(produced);
    }

    private static List<String> parameters(OpenApi.Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.get("in").asText().equals(in))
                .map(parameter -> parameter.get("name").asText())
                .toList();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryPartIsReferredTo() {
        Set<String> referred = new TreeSet<>();
        API.root().findValuesAsText("$ref").forEach(referred::add);
        Set<String> parts = new TreeSet<>();
        for (String kind : List.of("parameters", "headers", "responses", "schemas")) {
            names(API.root().at("/components/" + kind)).forEach(name -> parts.add("#/components/" + kind + "/" + name));
        }
        assertThat(referred).isEqualTo(parts);
    }

    @Test
    void objectsAllowOnlyTheFieldsTheyName() {
        API.root().at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties")) {
                assertThat(schema.getValue().has("additionalProperties"))
                        .as(schema.getKey())
                        .isTrue();
            }
        });
    }

    @Test
    void operationsAreNamedApartAndTellOfProblems() {
        assertThat(API.operations())
                .extracting(o -> o.node().get("operationId").asText())
                .doesNotHaveDuplicates();
        assertThat(API.operations()).allMatch(o -> o.node().get("responses").has("default"));
    }
}
