package dev.farol.http.tasks;

import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Conditions;
import dev.farol.http.Query;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.listing.TaskFilter;
import dev.farol.listing.TaskRow;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.service.Page;
import dev.farol.service.access.Role;
import dev.farol.service.overrides.Overrides;
import dev.farol.service.tasks.TaskChange;
import dev.farol.service.tasks.TaskOutcome;
import dev.farol.service.tasks.TaskTag;
import dev.farol.service.tasks.Tasks;
import dev.farol.store.document.TaskState;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** Tasks: the list, one, and moving one along. Thread safe. */
public final class TaskRoutes implements Resource {

    private static final String ONE = "/v1/tasks/{id}";
    private static final int LONGEST_PLAYBOOK = 100;
    private static final int LONGEST_OWNER = 1_000;

    private final Tasks tasks;
    private final Overrides overrides;
    private final RuleLibrary rules;
    private final Clock clock;

    /** @param rules give titles of playbooks, and the zone of bare dates */
    public TaskRoutes(Tasks tasks, Overrides overrides, RuleLibrary rules, Clock clock) {
        this.tasks = tasks;
        this.overrides = overrides;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/tasks")
                        .needs(Role.VIEWER)
                        .query("state", "playbook", "owner", "limit", "cursor")
                        .answers(this::list),
                Route.get(ONE).needs(Role.VIEWER).answers(this::get),
                Route.patch(ONE)
                        .needs(Role.CSM)
                        .takes(BodyRule.required(BodyRule.MERGE_PATCH, BodyRule.JSON))
                        .answersLater(this::move));
    }

    private Answer list(Call call) throws IOException {
        Query query = call.query();
        TaskFilter filter = new TaskFilter(
                query.oneOf("state", labels()).flatMap(TaskRoutes::state),
                playbook(query),
                query.text("owner", 1, LONGEST_OWNER));
        Page<TaskRow> page = tasks.list(filter, query.limit(), call.position());
        return Answer.page(page.items(), page.next().map(call::next), json(call)::item)
                .with("Vary", "Accept-Language");
    }

    /** One of the active rules, of any that were, or of a listed task. */
    private Optional<String> playbook(Query query) throws IOException {
        Optional<String> asked = query.text("playbook", 1, LONGEST_PLAYBOOK);
        Set<String> known = new TreeSet<>(rules.live().set().playbooks().keySet());
        if (asked.isEmpty() || known.contains(asked.get())) {
            return asked;
        }
        known.addAll(tasks.playbooks());
        return tasks.everHad(asked.get()) ? asked : query.oneOf("playbook", List.copyOf(known));
    }

    private Answer get(Call call) throws IOException {
        return answer(call, json(call), tasks.get(call.path("id")));
    }

    private CompletionStage<Answer> move(Call call) throws IOException {
        Instant now = clock.instant();
        TaskChange change = TaskBody.read(call, rules.live().set().scorecard().zone(), now);
        Conditions conditions = call.conditions();
        TaskJson json = json(call);
        return tasks.move(
                        call.path("id"),
                        change,
                        tag -> conditions.refuse(Optional.of(tag)).isEmpty(),
                        call.principal().name(),
                        now)
                .thenApply(outcome -> answer(call, json, outcome));
    }

    private static Answer answer(Call call, TaskJson json, TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Found found) {
            return Answer.object(fields -> json.task(found.task(), fields))
                    .tagged(TaskTag.of(found.task().task()))
                    .with("Vary", "Accept-Language");
        }
        return Answer.problem(problem(call, outcome), call.id());
    }

    private static Problem problem(Call call, TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Erased) {
            return call.gone("The customer was erased.");
        }
        if (outcome instanceof TaskOutcome.PreconditionFailed failed) {
            return call.conditions()
                    .refuse(Optional.of(failed.current()))
                    .orElseGet(() -> Problem.of(Kind.CHANGED, "It has another ETag by now."));
        }
        return outcome instanceof TaskOutcome.Conflicting conflicting
                ? Problem.told(Kind.CONFLICT, conflicting.why())
                : call.unknown("task", "id");
    }

    private TaskJson json(Call call) throws IOException {
        Instant now = clock.instant();
        return new TaskJson(
                rules.live().set().playbooks(), call.language(), customer -> overrides.inForce(customer, now));
    }

    private static List<String> labels() {
        return Arrays.stream(TaskState.values()).map(TaskState::label).toList();
    }

    private static Optional<TaskState> state(String label) {
        return Arrays.stream(TaskState.values())
                .filter(state -> state.label().equals(label))
                .findFirst();
    }
}
