package dev.farol.nightly;

import dev.farol.rules.Language;
import dev.farol.rules.Playbook;
import dev.farol.ruleset.RuleSet;
import dev.farol.run.RunRecord;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Recommendation;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskEvent;
import dev.farol.store.document.TaskId;
import dev.farol.store.document.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a committed run does to the tasks of a customer: a pure function of the tasks before it and the assessment. There is at
 * most one unfinished task of a customer and playbook. Thread safe.
 *
 * <p>People change tasks while a run goes on. The run sees them as they were at its cut; what people did after it lies over what the
 * run leaves, and wins.
 */
final class TaskPlanner {

    private final RunRecord run;
    private final Map<String, Playbook> playbooks;
    private final LocalDate today;
    private final Instant horizon;

    /** @param horizon tasks closed before it are dropped */
    TaskPlanner(RunRecord run, RuleSet rules, Instant horizon) {
        this.run = run;
        this.playbooks = rules.playbooks();
        this.today = run.asOf().atZone(rules.scorecard().zone()).toLocalDate();
        this.horizon = horizon;
    }

    /** The tasks of a customer that the run does not score: they stay as they are. */
    TaskPlan untouched(List<Task> tasks) {
        return new TaskPlan(tasks.stream().filter(this::keeps).toList(), 0, 0);
    }

    /**
     * The tasks of a customer after its assessment. Where a rule could not be evaluated nothing is resolved: the reason may still be
     * there.
     */
    TaskPlan plan(List<Task> tasks, Assessment assessment) {
        if (assessment.score().isEmpty()) {
            return untouched(tasks);
        }
        Set<String> recommended = new HashSet<>();
        assessment.recommendations().forEach(recommendation -> recommended.add(recommendation.playbook()));
        List<Task> after = new ArrayList<>();
        Set<String> unfinished = new HashSet<>();
        int resolved = 0;
        for (Task task : tasks) {
            Optional<String> why = task.state().closed()
                    ? Optional.empty()
                    : unneeded(
                            task, recommended, unfinished, assessment.failures().isEmpty());
            if (why.isPresent()) {
                after.add(changed(task, TaskState.RESOLVED, why.get()));
                resolved++;
            } else if (keeps(task)) {
                after.add(recommended.contains(task.playbook()) ? awake(task) : task);
            }
        }
        List<Task> opened = assessment.recommendations().stream()
                .filter(recommendation -> !unfinished.contains(recommendation.playbook()))
                .filter(recommendation -> !cooling(recommendation.playbook(), tasks))
                .map(recommendation -> open(assessment.customer(), recommendation))
                .sorted(Comparator.comparing(Task::playbook))
                .toList();
        after.addAll(opened);
        return new TaskPlan(after, opened.size(), resolved);
    }

    /** Why an unfinished task is not needed any more; notes it as the one of its playbook when it is. */
    private static Optional<String> unneeded(
            Task task, Set<String> recommended, Set<String> unfinished, boolean allRulesKnown) {
        if (allRulesKnown && !recommended.contains(task.playbook())) {
            return Optional.of("no longer recommended");
        }
        return unfinished.add(task.playbook())
                ? Optional.empty()
                : Optional.of("there is an earlier task with the same playbook");
    }

    /** A closed task is kept up to the horizon, and as long as it keeps its playbook from being recommended again. */
    private boolean keeps(Task task) {
        Optional<Instant> closed = task.closedAt();
        return closed.isEmpty() || !closed.get().isBefore(horizon) || within(task.playbook(), closed.get());
    }

    private boolean cooling(String playbook, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.playbook().equals(playbook))
                .flatMap(task -> task.closedAt().stream())
                .anyMatch(closed -> within(playbook, closed));
    }

    /** Whether the cooldown of a playbook that was closed then is not over at the as-of. */
    private boolean within(String playbook, Instant closed) {
        Playbook known = playbooks.get(playbook);
        return known != null && closed.plus(Duration.ofDays(known.cooldown())).isAfter(run.asOf());
    }

    private Task awake(Task task) {
        boolean due = task.state() == TaskState.SNOOZED
                && task.snoozedUntil()
                        .filter(until -> until.isAfter(run.asOf()))
                        .isEmpty();
        return due ? changed(task, TaskState.OPEN, "the time it was put off to has passed") : task;
    }

    private Task open(String customer, Recommendation recommendation) {
        Playbook playbook = playbooks.get(recommendation.playbook());
        int days = playbook == null ? 0 : playbook.due();
        return new Task(
                new TaskId(run.number(), recommendation.playbook(), customer).text(),
                customer,
                recommendation.playbook(),
                recommendation.priority(),
                TaskState.OPEN,
                run.number(),
                today.plusDays(days),
                Optional.empty(),
                recommendation.reason().in(Language.EN),
                recommendation.reason().in(Language.PT),
                List.of(event(TaskState.OPEN, "")));
    }

    private Task changed(Task task, TaskState state, String note) {
        List<TaskEvent> history = new ArrayList<>(task.history());
        history.add(event(state, note));
        return new Task(
                task.id(),
                task.customer(),
                task.playbook(),
                task.priority(),
                state,
                task.run(),
                task.due(),
                Optional.empty(),
                task.reason(),
                task.reasonPortuguese(),
                history);
    }

    private TaskEvent event(TaskState state, String note) {
        return new TaskEvent(run.asOf(), run.name(), state, note);
    }
}
