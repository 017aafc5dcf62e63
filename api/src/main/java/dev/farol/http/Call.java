package dev.farol.http;

import dev.farol.http.json.JsonBody;
import dev.farol.http.json.JsonFields;
import dev.farol.http.json.JsonItems;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.rules.Language;
import dev.farol.service.access.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A request that has passed all checks of its route: the token, the role, names of query parameters, type and size of the body. Safe
 * for several threads, as long as nobody writes into the body.
 */
public final class Call {

    private final Route route;
    private final Map<String, String> path;
    private final Query query;
    private final Headers headers;
    private final byte[] body;
    private final Principal principal;
    private final String id;
    private final BooleanSupplier abandoned;

    /**
     * A call.
     *
     * @param path decoded values of what varies in the path
     * @param id of the request
     * @param abandoned whether nobody waits for the answer any more
     */
    public Call(
            Route route,
            Map<String, String> path,
            Query query,
            Headers headers,
            byte[] body,
            Principal principal,
            String id,
            BooleanSupplier abandoned) {
        this.route = route;
        this.path = Map.copyOf(path);
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.principal = principal;
        this.id = id;
        this.abandoned = abandoned;
    }

    public Route route() {
        return route;
    }

    /** What stands in the path for a name of its template, decoded: any text without control characters. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such name in " + route.path() + " (" + name + ")");
        }
        return value;
    }

    /** The number in the path; empty when it is none, and then there is no such thing (404). */
    public Optional<Integer> number(String name) {
        String text = path(name);
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    public Query query() {
        return query;
    }

    public Optional<String> header(String name) {
        return headers.get(name);
    }

    /** The body as it came; empty when there is none. */
    public byte[] body() {
        return body;
    }

    /** Whether the body is NDJSON. */
    public boolean isLines() {
        return header("Content-Type")
                .map(MediaType::of)
                .filter(BodyRule.NDJSON::equals)
                .isPresent();
    }

    /** The object that the body is: see {@link JsonBody#object}. */
    public JsonFields object(Flaws flaws) {
        return JsonBody.object(body, flaws);
    }

    /** The objects of the body, one after another: see {@link JsonBody#items}. */
    public JsonItems items(Flaws flaws) {
        return JsonBody.items(body, isLines(), flaws);
    }

    /** Who asks. */
    public Principal principal() {
        return principal;
    }

    /** Language of reasons and titles. */
    public Language language() {
        return Languages.of(header("Accept-Language"));
    }

    /** Whether a person reads the answer: {@code Accept} names {@code text/plain} first. */
    public boolean wantsText() {
        return header("Accept")
                .filter(accept -> MediaType.isFirst(accept, BodyRule.TEXT))
                .isPresent();
    }

    /** What was wrong, as JSON or, for a person, as text. */
    public Answer refuse(Problem problem) {
        return wantsText() ? Answer.text(problem.kind().status(), problem.lines()) : Answer.problem(problem, id);
    }

    /** {@code If-Match} and {@code If-None-Match}. */
    public Conditions conditions() {
        return Conditions.parse(header("If-Match"), header("If-None-Match"));
    }

    /**
     * Where in the list to go on, as {@link #next} was given it; empty for the start.
     *
     * @throws dev.farol.http.problem.ProblemException 400 when the cursor belongs to another list or other parameters
     */
    public Optional<byte[]> position() {
        return query.text("cursor").map(cursor -> Cursor.read(cursor, scope()));
    }

    /** The cursor for a position in this list: up to 700 bytes. */
    public String next(byte[] position) {
        return Cursor.write(position, scope());
    }

    private String scope() {
        return route.path().text()
                + path.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()
                + query.scope();
    }

    /** Id of the request, as it is in the log. */
    public String id() {
        return id;
    }

    /** Whether nobody waits for the answer any more: whatever takes long may stop. */
    public boolean isAbandoned() {
        return abandoned.getAsBoolean();
    }

    /** There is no such thing as the path names: {@code call.unknown("customer", "id")}. */
    public Problem unknown(String what, String name) {
        return Problem.notFound(what, path(name));
    }

    /** It was erased, or lies beyond the retention. */
    public Problem gone(String detail) {
        return Problem.of(Kind.GONE, detail);
    }
}
