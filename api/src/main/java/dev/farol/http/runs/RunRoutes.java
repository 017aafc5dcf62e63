package dev.farol.http.runs;

import dev.farol.bulk.AssessmentNdjson;
import dev.farol.customer.Moment;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.Watching;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.nightly.Export;
import dev.farol.nightly.RunRefused;
import dev.farol.service.access.Role;
import dev.farol.service.runs.RunDesk;
import dev.farol.service.runs.RunView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Runs: started, listed, followed, read, cancelled. Thread safe. */
public final class RunRoutes implements Resource {

    private static final String ALL = "/v1/runs";
    private static final String ONE = "/v1/runs/{id}";

    private final RunDesk desk;
    private final Watching events = new Watching("run");
    private final Clock clock;

    public RunRoutes(RunDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ALL).needs(Role.VIEWER).query("limit", "cursor").answers(this::list),
                Route.post(ALL)
                        .needs(Role.OPS)
                        .takes(BodyRule.optional(BodyRule.JSON))
                        .idempotent()
                        .answers(this::start),
                Route.get(ONE).needs(Role.VIEWER).answers(this::get),
                Route.delete(ONE).needs(Role.OPS).answers(this::cancel),
                Route.get(ONE + "/events")
                        .needs(Role.VIEWER)
                        .produces("text/event-stream")
                        .answers(this::follow),
                Route.get(ONE + "/assessments")
                        .needs(Role.VIEWER)
                        .produces(BodyRule.NDJSON)
                        .answers(this::assessments));
    }

    private Answer list(Call call) {
        int before = call.position()
                .filter(bytes -> bytes.length == Integer.BYTES)
                .map(bytes -> ByteBuffer.wrap(bytes).getInt())
                .orElse(Integer.MAX_VALUE);
        List<RunView> left = desk.all().stream()
                .filter(run -> run.record().number() < before)
                .toList();
        List<RunView> items = left.subList(0, Math.min(left.size(), call.query().limit()));
        Optional<String> next = items.size() == left.size()
                ? Optional.empty()
                : Optional.of(call.next(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(items.get(items.size() - 1).record().number())
                        .array()));
        return Answer.page(items, next, RunJson::write);
    }

    private Answer start(Call call) throws IOException {
        try {
            RunView run = desk.start(asOf(call), call.principal().name(), clock.instant());
            return Answer.accepted(ALL + "/" + run.record().number(), json -> RunJson.write(run, json));
        } catch (RunRefused refused) {
            return Answer.problem(problem(refused), call.id());
        }
    }

    private static Optional<Moment> asOf(Call call) {
        if (call.body().length == 0) {
            return Optional.empty();
        }
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        Optional<Moment> asOf = fields.optional("asOf").moment();
        fields.end();
        flaws.orThrow();
        return asOf;
    }

    private static Problem problem(RunRefused refused) {
        return switch (refused.reason()) {
            case TOO_FAR_AHEAD, BEYOND_HORIZON ->
                Problem.of(
                        Kind.INVALID,
                        List.of(new Flaw(
                                "/asOf",
                                Problem.told(Kind.INVALID, String.valueOf(refused.getMessage()))
                                        .detail())));
            default -> Problem.told(Kind.CONFLICT, String.valueOf(refused.getMessage()));
        };
    }

    private Answer get(Call call) {
        RunView run = run(call);
        return Answer.object(json -> RunJson.write(run, json));
    }

    private Answer cancel(Call call) {
        RunView run = run(call);
        if (!desk.cancel(run.record(), call.principal().name(), clock.instant())) {
            RunView ended = run(call);
            String detail =
                    "The run has ended already (" + ended.record().state().label() + ").";
            return Answer.problem(Problem.of(Kind.CONFLICT, detail), call.id());
        }
        return Answer.accepted(ALL + "/" + run.record().number(), json -> RunJson.write(run, json));
    }

    private Answer follow(Call call) {
        int number = run(call).record().number();
        return Answer.events(
                events.of(() -> desk.find(number), RunView::isRunning, run -> json -> RunJson.write(run, json)));
    }

    private Answer assessments(Call call) {
        RunView run = run(call);
        if (!run.record().state().finished()) {
            String detail =
                    "The run has no assessments (" + run.record().state().label() + ").";
            return Answer.problem(Problem.of(Kind.CONFLICT, detail), call.id());
        }
        if (desk.isBeyondHorizon(run.record())) {
            String detail = "What the run saw is no longer kept in full (as of "
                    + run.record().asOf() + ").";
            return Answer.problem(call.gone(detail), call.id());
        }
        AssessmentNdjson format = new AssessmentNdjson(call.language());
        return Answer.download(BodyRule.NDJSON, out -> desk.write(run.record(), new Export(format, out)))
                .with("Vary", "Accept-Language");
    }

    /** The run that the path names; 404 when there is none. */
    private RunView run(Call call) {
        return call.number("id")
                .flatMap(desk::find)
                .orElseThrow(() -> call.unknown("run", "id").asException());
    }
}
