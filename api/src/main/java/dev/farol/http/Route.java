package dev.farol.http;

import dev.farol.service.access.Role;
import java.util.List;
import java.util.Optional;

/**
 * One method of one path, and everything that is checked before its handler sees a call: the token and its role, the query parameters
 * that are known, the type and size of the body, the types in which the answer can come.
 *
 * <pre>{@code
 * Route.put("/v1/customers/{id}").needs(Role.CSM).takes(BodyRule.required(BodyRule.JSON)).answers(this::put)
 * Route.get("/v1/customers/{id}/health").needs(Role.VIEWER).query("asOf", "rules", "run").answers(this::health)
 * Route.post("/v1/interactions").needs(Role.CSM).query("partial")
 *         .takes(BodyRule.bulk(BodyRule.JSON, BodyRule.NDJSON)).answersLater(this::post)
 * }</pre>
 *
 * @param role the least one that may use it; empty when no token is needed
 * @param query names of the query parameters that it knows
 * @param produces media types of its answers, problems aside
 * @param idempotent whether it understands {@code Idempotency-Key}
 * @param quick whether a call without query parameters and with no large body takes microseconds, so that several share a worker
 */
public record Route(
        Method method,
        PathTemplate path,
        Optional<Role> role,
        List<String> query,
        BodyRule body,
        List<String> produces,
        boolean idempotent,
        boolean quick,
        Work work) {

    public Route {
        query = List.copyOf(query);
        produces = List.copyOf(produces);
    }

    public static RouteDraft get(String path) {
        return new RouteDraft(Method.GET, path);
    }

    public static RouteDraft post(String path) {
        return new RouteDraft(Method.POST, path);
    }

    public static RouteDraft put(String path) {
        return new RouteDraft(Method.PUT, path);
    }

    public static RouteDraft patch(String path) {
        return new RouteDraft(Method.PATCH, path);
    }

    public static RouteDraft delete(String path) {
        return new RouteDraft(Method.DELETE, path);
    }

    /** As the OpenAPI text has it: {@code GET /v1/customers/{id}}. */
    public String name() {
        return method + " " + path;
    }
}
