package dev.farol.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.lowering.Priority;
import dev.farol.lowering.ReasonText;
import dev.farol.lowering.ReasonText.Part;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Failure;
import dev.farol.scoring.Reason;
import dev.farol.scoring.Recommendation;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskEvent;
import dev.farol.store.document.TaskId;
import dev.farol.store.document.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskPlannerTest {

    private static final RuleSet RULES = RuleSetReader.read(
                    RuleFolder.read(Path.of("../../rules"), new Diagnostics()), new Diagnostics())
            .orElseThrow();
    /** 22 November in London, still 21 November in São Paulo, the zone of the scorecard. */
    private static final Instant AS_OF = Instant.parse("2026-11-22T02:00:00Z");

    private final TaskPlanner planner = new TaskPlanner(run(), RULES, AS_OF.minus(Duration.ofDays(100)));

    @Test
    void opensATaskForEachRecommendation() {
        TaskPlan plan = planner.plan(List.of(), assessment(60, "rescue-call", "check-in"));

        assertThat(plan.opened()).isEqualTo(2);
        assertThat(plan.tasks()).extracting(Task::playbook).containsExactly("check-in", "rescue-call");
        Task rescue = plan.tasks().get(1);
        assertThat(rescue.id()).isEqualTo(new TaskId(12, "rescue-call", "acme").text());
        assertThat(rescue.due()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(rescue.reason()).isEqualTo("why");
        assertThat(rescue.reasonPortuguese()).isEqualTo("porque");
        assertThat(rescue.history()).containsExactly(new TaskEvent(AS_OF, "run 12", TaskState.OPEN, ""));
    }

    /** The playbook rescue-call rests 30 days after it was closed; the as-of is day 0. */
    @ParameterizedTest
    @CsvSource({
        // state, days since that, recommended, state after, opened, resolved
        "OPEN,      5, true,  OPEN,      0, 0",
        "OPEN,      5, false, RESOLVED,  0, 1",
        "SNOOZED,   5, true,  OPEN,      0, 0",
        "SNOOZED,  -5, true,  SNOOZED,   0, 0",
        "SNOOZED,   5, false, RESOLVED,  0, 1",
        "SNOOZED,  -5, false, RESOLVED,  0, 1",
        "DONE,     29, true,  DONE,      0, 0",
        "DONE,     30, true,  DONE,      1, 0",
        "DISMISSED, 1, true,  DISMISSED, 0, 0",
        "DISMISSED,31, true,  DISMISSED, 1, 0",
        "RESOLVED, 10, true,  RESOLVED,  0, 0",
        "RESOLVED, 40, true,  RESOLVED,  1, 0",
        "DONE,      1, false, DONE,      0, 0",
        "DONE,    101, false, GONE,      0, 0",
        "DONE,    101, true,  GONE,      1, 0",
    })
    void keepsTasksOfAPlaybook(TaskState state, int days, boolean recommended, String after, int opened, int resolved) {
        Task task = task(3, "rescue-call", state, AS_OF.minus(Duration.ofDays(days)));

        TaskPlan plan = planner.plan(List.of(task), recommended ? assessment(60, "rescue-call") : assessment(60));

        Optional<Task> same =
                plan.tasks().stream().filter(kept -> kept.run() == 3).findFirst();
        assertThat(same.map(kept -> kept.state().name()).orElse("GONE")).isEqualTo(after);
        assertThat(plan.opened()).isEqualTo(opened);
        assertThat(plan.resolved()).isEqualTo(resolved);
        assertThat(plan.tasks().stream().filter(kept -> !kept.state().closed()).count())
                .isEqualTo(plan.unfinished())
                .isLessThanOrEqualTo(1);
        same.filter(kept -> kept.state() != state).ifPresent(changed -> {
            assertThat(changed.snoozedUntil()).isEmpty();
            assertThat(changed.history()).hasSize(task.history().size() + 1);
            assertThat(changed.history().get(task.history().size()).who()).isEqualTo("run 12");
            assertThat(changed.history().get(task.history().size()).note()).isNotEmpty();
        });
    }

    @Test
    void leavesTasksAloneOfWhoeverIsNotScored() {
        List<Task> tasks =
                List.of(task(3, "rescue-call", TaskState.OPEN, AS_OF), task(4, "check-in", TaskState.SNOOZED, AS_OF));

        assertThat(planner.plan(tasks, assessment(-1, "expansion"))).isEqualTo(new TaskPlan(tasks, 0, 0));
        assertThat(planner.untouched(tasks)).isEqualTo(new TaskPlan(tasks, 0, 0));
    }

    @Test
    void resolvesNothingWhileARuleFails() {
        Assessment assessment = assessment(60, "check-in");
        Assessment failing = new Assessment(
                assessment.customer(),
                assessment.asOf(),
                assessment.score(),
                assessment.band(),
                1,
                60,
                List.of(),
                List.of(),
                assessment.recommendations(),
                "v",
                List.of(new Failure("a rule", "it failed")));

        TaskPlan plan = planner.plan(List.of(task(3, "rescue-call", TaskState.OPEN, AS_OF)), failing);

        assertThat(plan.tasks()).extracting(Task::state).containsExactly(TaskState.OPEN, TaskState.OPEN);
    }

    @Test
    void resolvesTheLaterOneOfTwoThatPeopleLeftUnfinished() {
        TaskPlan plan = planner.plan(
                List.of(task(3, "rescue-call", TaskState.OPEN, AS_OF), task(5, "rescue-call", TaskState.OPEN, AS_OF)),
                assessment(60, "rescue-call"));

        assertThat(plan.tasks()).extracting(Task::state).containsExactly(TaskState.OPEN, TaskState.RESOLVED);
    }

    private static RunRecord run() {
        return new RunRecord(
                12,
                RunState.RUNNING,
                true,
                AS_OF,
                100,
                400,
                11,
                RULES.version(),
                "test",
                "ana",
                AS_OF,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static Task task(int run, String playbook, TaskState state, Instant since) {
        return new Task(
                new TaskId(run, playbook, "acme").text(),
                "acme",
                playbook,
                Priority.HIGH,
                state,
                run,
                LocalDate.parse("2026-11-01"),
                state == TaskState.SNOOZED ? Optional.of(since) : Optional.empty(),
                "why",
                "porque",
                List.of(new TaskEvent(since, "ana", state, "")));
    }

    /** @param score -1 for none */
    private static Assessment assessment(int score, String... playbooks) {
        ReasonText text = new ReasonText(List.of(new Part.Words("why")), List.of(new Part.Words("porque")));
        Reason reason = new Reason(text, new double[0], new String[0]);
        return new Assessment(
                "acme",
                AS_OF,
                score < 0 ? OptionalInt.empty() : OptionalInt.of(score),
                score < 0 ? "not-scored" : "neutral",
                1,
                60,
                List.of(),
                List.of(),
                Arrays.stream(playbooks)
                        .map(playbook -> new Recommendation(playbook, Priority.HIGH, reason))
                        .toList(),
                RULES.version(),
                List.of());
    }
}
