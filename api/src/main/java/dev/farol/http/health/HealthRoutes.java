package dev.farol.http.health;

import dev.farol.bulk.AssessmentNdjson;
import dev.farol.health.Health;
import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.Query;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.library.RuleLibrary;
import dev.farol.scoring.Assessment;
import dev.farol.service.access.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The score of one customer and why, computed when it is asked for. Thread safe. */
public final class HealthRoutes implements Resource {

    private final Health health;
    private final RuleLibrary rules;
    private final Clock clock;

    /** @param rules give the zone of bare dates */
    public HealthRoutes(Health health, RuleLibrary rules, Clock clock) {
        this.health = health;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/customers/{id}/health")
                .needs(Role.VIEWER)
                .query("asOf", "rules", "run")
                .answers(this::health));
    }

    private Answer health(Call call) throws IOException {
        Query query = call.query();
        Optional<Integer> run = query.whole("run", 1, Integer.MAX_VALUE);
        if (run.isPresent() && (query.text("asOf").isPresent() || query.text("rules").isPresent())) {
            throw query.wrong("run", "alone", "Maybe without asOf and rules: a run has its own.");
        }
        String customer = call.path("id");
        return Refusals.answer(
                call,
                run.isPresent() ? health.ofRun(customer, run.get()) : health.now(customer, asOf(query), version(query)),
                assessment -> answer(call, assessment));
    }

    private Instant asOf(Query query) throws IOException {
        ZoneId zone = rules.live().set().scorecard().zone();
        return query.moment("asOf").map(moment -> moment.end(zone)).orElseGet(clock::instant);
    }

    private static Optional<String> version(Query query) {
        Optional<String> version = query.text("rules");
        if (version.filter(text -> !text.matches("[0-9a-f]{8,64}")).isPresent()) {
            throw query.wrong("rules", "a version of the rules, 8 to 64 hexadecimal digits", "");
        }
        return version;
    }

    private static Answer answer(Call call, Assessment assessment) {
        AssessmentNdjson format = new AssessmentNdjson(call.language());
        return Answer.object(json -> format.fields(assessment, json)).with("Vary", "Accept-Language");
    }
}
