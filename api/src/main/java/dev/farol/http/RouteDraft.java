package dev.farol.http;

import dev.farol.service.access.Role;
import java.util.List;
import java.util.Optional;

/** A route that is being described. Not thread safe. */
public final class RouteDraft {

    private final Method method;
    private final PathTemplate path;
    private Optional<Role> role = Optional.of(Role.ADMIN);
    private List<String> query = List.of();
    private BodyRule body = BodyRule.NONE;
    private List<String> produces = List.of(BodyRule.JSON);
    private boolean idempotent;
    private boolean quick;

    RouteDraft(Method method, String path) {
        this.method = method;
        this.path = PathTemplate.of(path);
    }

    /** The least role that may use it; without this, admin. */
    public RouteDraft needs(Role least) {
        role = Optional.of(least);
        return this;
    }

    /** No token is asked for. */
    public RouteDraft needsNoToken() {
        role = Optional.empty();
        return this;
    }

    /** The query parameters that it knows; any other is refused. */
    public RouteDraft query(String... names) {
        query = List.of(names);
        return this;
    }

    public RouteDraft takes(BodyRule rule) {
        body = rule;
        return this;
    }

    /** Media types of its answers, where they are not {@code application/json}. */
    public RouteDraft produces(String... types) {
        produces = List.of(types);
        return this;
    }

    /** The same {@code Idempotency-Key} gets the same answer again. */
    public RouteDraft idempotent() {
        idempotent = true;
        return this;
    }

    /** Without query parameters and with no large body it takes microseconds. */
    public RouteDraft quick() {
        quick = true;
        return this;
    }

    public Route answers(Handler handler) {
        return with(new Work.OnWorker(handler));
    }

    public Route answersLater(LaterHandler handler) {
        return with(new Work.Later(handler));
    }

    public Route answersAtOnce(Handler handler) {
        return with(new Work.AtOnce(handler));
    }

    private Route with(Work work) {
        return new Route(method, path, role, query, body, produces, idempotent, quick, work);
    }
}
