package dev.farol.store.document;

import dev.farol.customer.Customer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one layer of the store holds of a customer. Layers are laid over one another: the document of a customer is its
 * newest layer {@link #over} the older ones. Immutable.
 *
 * @param erased nothing of older layers stands any more, and nothing was added since
 * @param profiles oldest first
 * @param takenBack interactions of older layers that were taken back, by id, with the journal entry that did
 * @param scores of committed runs, oldest first
 * @param tasks by the run that opened them, then playbook; in a layer that does not hold everything, those that changed
 */
public record Document(
        String id,
        boolean erased,
        List<ProfileVersion> profiles,
        KnownHistory history,
        Map<String, Long> takenBack,
        List<ScoreEntry> scores,
        List<Task> tasks) {

    public Document {
        profiles = List.copyOf(profiles);
        takenBack = Map.copyOf(takenBack);
        scores = ScoreRuns.of(scores);
        tasks = List.copyOf(tasks);
    }

    /** A layer that says nothing yet. */
    public static Document empty(String id) {
        return new Document(id, false, List.of(), KnownHistory.EMPTY, Map.of(), List.of(), List.of());
    }

    /** A layer that takes everything away. */
    public static Document erased(String id) {
        return new Document(id, true, List.of(), KnownHistory.EMPTY, Map.of(), List.of(), List.of());
    }

    /** This layer over an older one: what both say together. */
    public Document over(Document older) {
        return erased ? this : new Laying(this, older).laid();
    }

    /** Layers, newest first and at least one, laid over one another. */
    public static Document folded(List<Document> newestFirst) {
        int plain = 0;
        while (plain < newestFirst.size() && newestFirst.get(plain).isPlain()) {
            plain++;
        }
        Document all = newestFirst.get(0);
        if (plain > 1) {
            List<KnownHistory> histories = newestFirst.subList(0, plain).stream()
                    .map(Document::history)
                    .toList();
            all = empty(all.id()).withInteractions(new Merging(histories).merged());
        }
        for (Document older : newestFirst.subList(Math.max(plain, 1), newestFirst.size())) {
            all = all.over(older);
        }
        return all;
    }

    /** Whether it adds interactions, and nothing else. */
    private boolean isPlain() {
        return !erased && profiles.isEmpty() && takenBack.isEmpty() && scores.isEmpty() && tasks.isEmpty();
    }

    public Document withProfile(ProfileVersion version) {
        return new Document(id, erased, Laying.joined(profiles, List.of(version)), history, takenBack, scores, tasks);
    }

    public Document withInteractions(KnownHistory more) {
        return new Document(id, erased, profiles, history.with(more), takenBack, scores, tasks);
    }

    /** Takes an interaction back, whether it is in this layer or in an older one. */
    public Document withoutInteraction(String interaction, long sequence) {
        int found = history.find(interaction);
        if (found >= 0) {
            return new Document(id, erased, profiles, history.without(found, sequence), takenBack, scores, tasks);
        }
        if (erased || takenBack.containsKey(interaction)) {
            return this;
        }
        Map<String, Long> more = new HashMap<>(takenBack);
        more.put(interaction, sequence);
        return new Document(id, false, profiles, history, more, scores, tasks);
    }

    /** Adds what a later run found. */
    public Document withScore(ScoreEntry score) {
        List<ScoreEntry> more = ScoreRuns.of(scores).with(ScoreRuns.of(List.of(score)));
        return new Document(id, erased, profiles, history, takenBack, more, tasks);
    }

    /** Without what runs before a number found. */
    public Document withScoresFrom(int run) {
        List<ScoreEntry> left = ScoreRuns.of(scores).from(run);
        return new Document(id, erased, profiles, history, takenBack, left, tasks);
    }

    /** Puts a task in place of the one with its id, or adds it. */
    public Document withTask(Task task) {
        List<Task> changed = Laying.tasks(tasks, List.of(task));
        return new Document(id, erased, profiles, history, takenBack, scores, changed);
    }

    /** The newest profile; empty when there is none, and then there is no such customer. */
    public Optional<Customer> profile() {
        return profiles.isEmpty()
                ? Optional.empty()
                : Optional.of(profiles.get(profiles.size() - 1).customer());
    }

    /** The profile as it was known once the journal entry {@code cut} was there; empty when the customer was not known then. */
    public Optional<Customer> profileAt(long cut) {
        for (int i = profiles.size() - 1; i >= 0; i--) {
            if (profiles.get(i).known() <= cut) {
                return Optional.of(profiles.get(i).customer());
            }
        }
        return Optional.empty();
    }
}
