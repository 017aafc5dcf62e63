package dev.farol.http.health;

import dev.farol.assess.CompiledRules;
import dev.farol.file.fields.Parsed;
import dev.farol.health.Health;
import dev.farol.health.HealthAnswer;
import dev.farol.health.HistoryPoint;
import dev.farol.health.Told;
import dev.farol.health.WhatIf;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Query;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.Json;
import dev.farol.http.problem.FieldProblems;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.Language;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Explanation;
import dev.farol.service.access.Role;
import dev.farol.service.measure.Meters;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The score of one customer and why, computed when it is asked for. Thread safe. */
public final class HealthRoutes implements Resource {

    private static final String HEALTH = "/v1/customers/{id}/health";

    private final Health health;
    private final RuleLibrary rules;
    private final Timer scoring;
    private final Clock clock;

    /**
     * The routes, with a meter of scoring time.
     *
     * @param rules give the zone of bare dates
     */
    public HealthRoutes(Health health, RuleLibrary rules, Meters meters, Clock clock) {
        this.health = health;
        this.rules = rules;
        this.scoring = meters.timer("farol.scoring", "Time to score one customer for an answer, its reading included");
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(HEALTH)
                        .needs(Role.VIEWER)
                        .query("asOf", "rules", "run")
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .quick()
                        .answers(this::health),
                Route.get(HEALTH + "/history")
                        .needs(Role.VIEWER)
                        .query("limit", "cursor")
                        .answers(this::history),
                Route.get(HEALTH + "/compare")
                        .needs(Role.VIEWER)
                        .query("from", "to")
                        .answers(this::compare),
                Route.post("/v1/customers/{id}/what-if")
                        .needs(Role.VIEWER)
                        .takes(BodyRule.required(BodyRule.JSON))
                        .answers(this::whatIf));
    }

    private Answer health(Call call) throws IOException {
        Query query = call.query();
        Optional<Integer> run = query.whole("run", 1, Integer.MAX_VALUE);
        if (run.isPresent()
                && (query.text("asOf").isPresent() || query.text("rules").isPresent())) {
            throw query.wrong("run", "alone", "Maybe without asOf and rules: a run has its own.");
        }
        String customer = call.path("id");
        HealthJson format = new HealthJson(call.language());
        long began = System.nanoTime();
        HealthAnswer<Told> answer =
                run.isPresent() ? health.ofRun(customer, run.get()) : health.now(customer, asOf(query), version(query));
        if (answer instanceof HealthAnswer.Found<Told>) {
            scoring.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
        if (call.wantsText() && answer instanceof HealthAnswer.Found<Told> found) {
            return inWords(found.value().assessment(), call.language());
        }
        return Refusals.answer(call, answer, told -> localised(json -> format.told(told, json)));
    }

    private Answer inWords(Assessment assessment, Language language) throws IOException {
        CompiledRules used = rules.find(assessment.rules()).orElseThrow();
        return Answer.text(200, Explanation.of(assessment, used.set(), language))
                .with("Vary", "Accept-Language");
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

    private Answer history(Call call) throws IOException {
        int before = call.position()
                .filter(bytes -> bytes.length == Integer.BYTES)
                .map(bytes -> ByteBuffer.wrap(bytes).getInt())
                .orElse(Integer.MAX_VALUE);
        return Refusals.answer(call, health.history(call.path("id")), points -> page(call, points, before));
    }

    private static Answer page(Call call, List<HistoryPoint> points, int before) {
        List<HistoryPoint> left =
                points.stream().filter(point -> point.run() < before).toList();
        List<HistoryPoint> items =
                left.subList(0, Math.min(left.size(), call.query().limit()));
        Optional<String> next = items.size() == left.size()
                ? Optional.empty()
                : Optional.of(call.next(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(items.get(items.size() - 1).run())
                        .array()));
        return Answer.page(items, next, HealthJson::point);
    }

    private Answer compare(Call call) throws IOException {
        HealthJson format = new HealthJson(call.language());
        return Refusals.answer(
                call,
                health.compare(call.path("id"), run(call.query(), "from"), run(call.query(), "to")),
                comparison -> localised(json -> format.comparison(comparison, json)));
    }

    private static int run(Query query, String name) {
        return query.whole(name, 1, Integer.MAX_VALUE).orElseThrow(() -> query.missing(name));
    }

    private Answer whatIf(Call call) throws IOException {
        HealthJson format = new HealthJson(call.language());
        Parsed<HealthAnswer<WhatIf>> parsed = health.whatIf(call.path("id"), clock.instant(), call.body());
        if (parsed instanceof Parsed.Bad<HealthAnswer<WhatIf>> bad) {
            return Answer.problem(FieldProblems.invalid(bad.unreadable(), bad.problems()), call.id());
        }
        return Refusals.answer(
                call,
                ((Parsed.Good<HealthAnswer<WhatIf>>) parsed).value(),
                whatIf -> localised(json -> format.whatIf(whatIf, json)));
    }

    /** With reasons in the language that was asked for. */
    private static Answer localised(Json.Content fields) {
        return Answer.object(fields).with("Vary", "Accept-Language");
    }
}
