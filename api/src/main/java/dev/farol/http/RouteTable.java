package dev.farol.http;

import dev.farol.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the route of a path. Literal segments go before those that vary. Immutable once built. */
public final class RouteTable {

    private final Node root = new Node();
    private final List<Route> routes;

    /**
     * A table of these routes.
     *
     * @throws IllegalArgumentException when two of them have the same method and path
     */
    public RouteTable(List<? extends Resource> resources) {
        List<Route> all = new ArrayList<>();
        resources.forEach(resource -> all.addAll(resource.routes()));
        routes = List.copyOf(all);
        routes.forEach(this::add);
    }

    private void add(Route route) {
        Node node = root;
        for (String segment : route.path().segments()) {
            if (PathTemplate.varies(segment)) {
                node.any = node.any.or(() -> Optional.of(new Node()));
                node = node.any.get();
            } else {
                node = node.literals.computeIfAbsent(segment, name -> new Node());
            }
        }
        if (node.routes.put(route.method(), route) != null) {
            throw new IllegalArgumentException("two routes of one name (" + route.name() + ")");
        }
    }

    /** All routes in the order in which they were given. */
    public List<Route> routes() {
        return routes;
    }

    /**
     * The routes of a path, by method; empty when there is no such path.
     *
     * @param segments decoded
     */
    public Map<Method, Route> at(List<String> segments) {
        return find(root, segments, 0);
    }

    private static Map<Method, Route> find(Node node, List<String> segments, int depth) {
        if (depth == segments.size()) {
            return node.routes;
        }
        Node literal = node.literals.get(segments.get(depth));
        Map<Method, Route> found = literal == null ? Map.of() : find(literal, segments, depth + 1);
        if (!found.isEmpty() || node.any.isEmpty() || segments.get(depth).isEmpty()) {
            return found;
        }
        return find(node.any.get(), segments, depth + 1);
    }

    /** What varies in the path of a route, by name. */
    public static Map<String, String> values(Route route, List<String> segments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String template = route.path().segments().get(i);
            if (PathTemplate.varies(template)) {
                values.put(PathTemplate.name(template), segments.get(i));
            }
        }
        return values;
    }

    /** The path that was probably meant; empty when none is near. */
    public Optional<String> nearest(List<String> segments) {
        StringBuilder path = new StringBuilder();
        Node node = root;
        boolean changed = false;
        for (String segment : segments) {
            Set<String> known = node.literals.keySet();
            if (segment.isEmpty()) {
                changed = true;
                continue;
            }
            Optional<String> near = known.contains(segment) ? Optional.of(segment) : Spelling.nearest(segment, known);
            if (near.isPresent()) {
                changed |= !near.get().equals(segment);
                node = node.literals.getOrDefault(near.get(), node);
            } else if (node.any.isPresent()) {
                near = Optional.of(Percent.encode(segment));
                node = node.any.get();
            } else {
                return Optional.empty();
            }
            path.append('/').append(near.get());
        }
        return changed && !node.routes.isEmpty() ? Optional.of(path.toString()) : Optional.empty();
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private Optional<Node> any = Optional.empty();
        private final Map<Method, Route> routes = new EnumMap<>(Method.class);
    }
}
