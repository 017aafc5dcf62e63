package dev.farol.store.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays a layer over an older one; one use each. */
final class Laying {

    private static final Comparator<Task> BY_RUN_AND_PLAYBOOK =
            Comparator.comparingInt(Task::run).thenComparing(Task::playbook).thenComparing(Task::id);

    private final Document newer;
    private final Document older;
    private Map<String, Long> takenBack;

    Laying(Document newer, Document older) {
        this.newer = newer;
        this.older = older;
        this.takenBack = older.takenBack();
    }

    Document laid() {
        KnownHistory history = history();
        return new Document(
                newer.id(),
                older.erased(),
                joined(older.profiles(), newer.profiles()),
                history,
                takenBack,
                ScoreRuns.of(older.scores()).with(ScoreRuns.of(newer.scores())),
                tasks(older.tasks(), newer.tasks()));
    }

    /** Takes back what the newer layer says; what is not there is for layers older still. */
    private KnownHistory history() {
        KnownHistory left = older.history();
        if (!newer.takenBack().isEmpty()) {
            Map<String, Long> pending = new HashMap<>(newer.takenBack());
            left = left.without(pending);
            if (!older.erased()) {
                pending.putAll(older.takenBack());
                takenBack = pending;
            }
        }
        return left.with(newer.history());
    }

    /** Tasks with changed ones in the places of those with their ids. */
    static List<Task> tasks(List<Task> tasks, List<Task> changed) {
        if (changed.isEmpty() || tasks.isEmpty()) {
            return changed.isEmpty() ? tasks : changed;
        }
        Map<String, Task> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task));
        changed.forEach(task -> byId.put(task.id(), task));
        return byId.values().stream().sorted(BY_RUN_AND_PLAYBOOK).toList();
    }

    static <T> List<T> joined(List<T> first, List<T> then) {
        if (first.isEmpty() || then.isEmpty()) {
            return first.isEmpty() ? then : first;
        }
        List<T> all = new ArrayList<>(first.size() + then.size());
        all.addAll(first);
        all.addAll(then);
        return all;
    }
}
