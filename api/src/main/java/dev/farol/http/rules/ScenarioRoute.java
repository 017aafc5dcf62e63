package dev.farol.http.rules;

import dev.farol.health.Refusal;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.service.access.Role;
import dev.farol.service.scenarios.CustomerScenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code POST /v1/rules/scenario}: a scenario of a stored customer, without its name. Thread safe. */
public final class ScenarioRoute implements Resource {

    private static final String YAML = "application/yaml";
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_TEXT = 200;

    private final CustomerScenario scenarios;
    private final RuleLibrary rules;
    private final Clock clock;

    /** @param rules give the zone of bare dates */
    public ScenarioRoute(CustomerScenario scenarios, RuleLibrary rules, Clock clock) {
        this.scenarios = scenarios;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/rules/scenario")
                .needs(Role.OPS)
                .takes(BodyRule.required(BodyRule.JSON))
                .produces(YAML)
                .answers(this::make));
    }

    private Answer make(Call call) throws IOException {
        Instant now = clock.instant();
        ZoneId zone = rules.live().set().scorecard().zone();
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        Optional<String> customer = fields.required("customer").text(1, LONGEST_ID);
        Optional<Instant> asOf = fields.optional("asOf").moment().map(moment -> moment.end(zone));
        Optional<String> name = fields.optional("name").text(1, LONGEST_TEXT);
        Optional<String> into = fields.optional("into").text(1, LONGEST_TEXT);
        fields.end();
        flaws.orThrow();
        CustomerScenario.Outcome outcome = scenarios.make(
                customer.orElseThrow(),
                asOf.orElse(now),
                name,
                into,
                call.principal().name(),
                now);
        if (outcome instanceof CustomerScenario.Outcome.Made made) {
            Answer answer = Answer.bytes(YAML, made.yaml().getBytes(StandardCharsets.UTF_8));
            return made.file().map(RuleFileTag::of).map(answer::tagged).orElse(answer);
        }
        return Answer.problem(problem(outcome), call.id());
    }

    private static Problem problem(CustomerScenario.Outcome outcome) {
        if (outcome instanceof CustomerScenario.Outcome.BadPath bad) {
            return Problem.of(
                    Kind.INVALID, List.of(new Flaw("/into", "No scenario can be put there: " + bad.why() + ".")));
        }
        if (outcome instanceof CustomerScenario.Outcome.Impossible impossible) {
            return Problem.told(Kind.CONFLICT, impossible.why());
        }
        Refusal why = ((CustomerScenario.Outcome.Refused) outcome).why();
        boolean gone = why instanceof Refusal.Erased || why instanceof Refusal.BeyondHorizon;
        return Problem.told(gone ? Kind.GONE : Kind.NOT_FOUND, why.text());
    }
}
