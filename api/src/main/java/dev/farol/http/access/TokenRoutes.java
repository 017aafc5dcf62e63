package dev.farol.http.access;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Percent;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.service.access.Role;
import dev.farol.service.access.Token;
import dev.farol.service.access.Tokens;
import dev.farol.service.access.Tokens.Creation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tokens: made, listed, revoked. Thread safe. */
public final class TokenRoutes implements Resource {

    private static final String ALL = "/v1/tokens";

    private final Tokens tokens;
    private final Clock clock;

    public TokenRoutes(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ALL).needs(Role.ADMIN).query("limit", "cursor").answers(this::list),
                Route.post(ALL)
                        .needs(Role.ADMIN)
                        .takes(BodyRule.required(BodyRule.JSON))
                        .answersLater(this::create),
                Route.delete(ALL + "/{id}").needs(Role.ADMIN).answersLater(this::revoke));
    }

    private Answer list(Call call) {
        String after = call.position()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        List<Token> left = tokens.list().stream()
                .filter(token -> token.name().compareTo(after) > 0)
                .toList();
        List<Token> items = left.subList(0, Math.min(left.size(), call.query().limit()));
        Optional<String> next = items.size() == left.size()
                ? Optional.empty()
                : Optional.of(call.next(items.get(items.size() - 1).name().getBytes(StandardCharsets.UTF_8)));
        return Answer.page(items, next, TokenRoutes::write);
    }

    private CompletionStage<Answer> create(Call call) {
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        String name = fields.required("name").text(1, Tokens.LONGEST_NAME).orElse("");
        Optional<Role> role = fields.required("role")
                .oneOf(Arrays.stream(Role.values()).map(Role::label).toList())
                .flatMap(Role::of);
        fields.end();
        flaws.orThrow();
        return tokens.create(name, role.orElseThrow(), call.principal().name(), clock.instant())
                .thenApply(creation -> answer(call, creation));
    }

    private static Answer answer(Call call, Creation creation) {
        if (creation instanceof Creation.Created created) {
            Token token = created.token();
            return Answer.created(ALL + "/" + Percent.encode(token.id()), json -> {
                        write(token, json);
                        json.writeStringField("token", created.secret());
                    })
                    .with("Cache-Control", "no-store");
        }
        Problem problem = creation instanceof Creation.BadName bad
                ? Problem.of(Kind.INVALID, List.of(new Flaw("/name", bad.problem())))
                : Problem.of(Kind.CONFLICT, "There is a token of that name already.", "Maybe revoke it first.");
        return Answer.problem(problem, call.id());
    }

    private CompletionStage<Answer> revoke(Call call) {
        return tokens.revoke(call.path("id"), call.principal().name(), clock.instant())
                .thenApply(token ->
                        token.isPresent() ? Answer.done() : Answer.problem(call.unknown("token", "id"), call.id()));
    }

    private static void write(Token token, JsonGenerator json) throws IOException {
        json.writeStringField("id", token.id());
        json.writeStringField("name", token.name());
        json.writeStringField("role", token.role().label());
        json.writeStringField("createdAt", token.createdAt().toString());
    }
}
