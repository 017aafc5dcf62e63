package dev.farol.http.server;

import dev.farol.http.BodyRule;
import dev.farol.http.Headers;
import dev.farol.http.MediaType;
import dev.farol.http.Method;
import dev.farol.http.Percent;
import dev.farol.http.Query;
import dev.farol.http.Route;
import dev.farol.http.RouteTable;
import dev.farol.http.Work;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.Shown;
import dev.farol.service.access.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that can be said of a request from its head alone. Thread safe. */
final class Reception {

    private final RouteTable table;
    private final Gatekeeper gatekeeper;
    private final Traffic traffic;

    Reception(RouteTable table, Gatekeeper gatekeeper, Traffic traffic) {
        this.table = table;
        this.gatekeeper = gatekeeper;
        this.traffic = traffic;
    }

    /** What a request asks for, once it may. */
    record Admitted(Route route, Map<String, String> path, Query query, Principal principal) {}

    /** The decoded segments of a path. */
    static List<String> segments(String path) {
        if (!path.startsWith("/")) {
            throw malformed("The path does not start with a slash.");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(Percent.decode(segment, false)
                    .orElseThrow(() -> malformed("The path is not percent-encoded UTF-8, or has control characters ("
                            + Shown.cut(segment) + ").")));
        }
        return segments;
    }

    /** The routes of a path, by method. */
    Map<Method, Route> routes(List<String> segments, Headers headers) {
        gatekeeper.foreign(headers).ifPresent(problem -> {
            throw problem.asException();
        });
        Map<Method, Route> routes = table.at(segments);
        if (routes.isEmpty()) {
            String hint = table.nearest(segments)
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("Maybe look into /openapi.yaml.");
            throw Problem.of(Kind.NOT_FOUND, "There is no such path.", hint).asException();
        }
        return routes;
    }

    /** The route of a method; HEAD is answered as GET. */
    static Route route(Map<Method, Route> routes, String method) {
        String name = method.equals("HEAD") ? "GET" : method;
        for (Route route : routes.values()) {
            if (route.method().name().equals(name)) {
                return route;
            }
        }
        throw Problem.of(Kind.METHOD_NOT_ALLOWED, "The path takes " + allowed(routes) + " (" + Shown.cut(method) + ").")
                .with("Allow", allowed(routes))
                .asException();
    }

    /** The methods of a path, as {@code Allow} has them. */
    static String allowed(Map<Method, Route> routes) {
        String methods = routes.keySet().stream().map(Enum::name).collect(Collectors.joining(", "));
        return methods + (routes.containsKey(Method.GET) ? ", HEAD" : "") + ", OPTIONS";
    }

    /**
     * Checks all the rest.
     *
     * @throws dev.farol.http.problem.ProblemException with what is wrong
     */
    Admitted admit(Route route, List<String> segments, Optional<String> query, Headers headers) {
        if (traffic.isDraining() && !(route.work() instanceof Work.AtOnce)) {
            throw Problem.of(Kind.NOT_READY, "The server is shutting down.")
                    .with("Retry-After", "5")
                    .asException();
        }
        Principal principal = gatekeeper.admit(route, headers);
        Query parameters = query.isEmpty() ? Query.NONE : Query.parse(query.get(), route.query());
        Optional<String> accept = headers.get("Accept");
        if (accept.isPresent() && !MediaType.accepts(accept.get(), route.produces())) {
            throw Problem.of(
                            Kind.NOT_ACCEPTABLE,
                            "The answer comes as " + String.join(", ", route.produces()) + " ("
                                    + Shown.cut(accept.get()) + ").")
                    .asException();
        }
        return new Admitted(route, RouteTable.values(route, segments), parameters, principal);
    }

    /**
     * Checks what the head says of the body.
     *
     * @param limit in bytes
     */
    static void body(BodyRule rule, Headers headers, boolean comes, long length, long limit) {
        if (!comes) {
            if (rule.need() == BodyRule.Need.REQUIRED) {
                throw malformed("The body is missing.");
            }
            return;
        }
        if (rule.need() == BodyRule.Need.NONE) {
            throw malformed("The route takes no body.");
        }
        if (length > limit) {
            throw tooLarge(limit).asException();
        }
        String encoding = headers.get("Content-Encoding").orElse("identity");
        String type = headers.get("Content-Type").orElse(rule.types().get(0));
        if (!encoding.equalsIgnoreCase("identity")) {
            throw unsupported("The body must come without Content-Encoding (" + Shown.cut(encoding) + ").");
        }
        if (!rule.types().contains(MediaType.of(type)) || MediaType.isOtherCharset(type)) {
            throw unsupported(
                    "The body must be " + String.join(" or ", rule.types()) + " in UTF-8 (" + Shown.cut(type) + ").");
        }
    }

    static Problem tooLarge(long limit) {
        return Problem.of(
                Kind.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.", "Maybe send it in parts.");
    }

    private static RuntimeException unsupported(String detail) {
        return Problem.of(Kind.UNSUPPORTED_TYPE, detail).asException();
    }

    private static RuntimeException malformed(String detail) {
        return Problem.of(Kind.MALFORMED, detail).asException();
    }
}
