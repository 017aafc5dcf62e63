package dev.farol.store.document;

import dev.farol.customer.Customer;
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
        scores = List.copyOf(scores);
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
        throw new UnsupportedOperationException();
    }

    public Document withProfile(ProfileVersion version) {
        throw new UnsupportedOperationException();
    }

    public Document withInteractions(KnownHistory more) {
        throw new UnsupportedOperationException();
    }

    /** Takes an interaction back, whether it is in this layer or in an older one. */
    public Document withoutInteraction(String interaction, long sequence) {
        throw new UnsupportedOperationException();
    }

    /** Puts a task in place of the one with its id, or adds it. */
    public Document withTask(Task task) {
        throw new UnsupportedOperationException();
    }

    /** The newest profile; empty when there is none, and then there is no such customer. */
    public Optional<Customer> profile() {
        return profiles.isEmpty()
                ? Optional.empty()
                : Optional.of(profiles.get(profiles.size() - 1).customer());
    }

    /** The profile as it was known once the journal entry {@code cut} was there; empty when the customer was not known then. */
    public Optional<Customer> profileAt(long cut) {
        throw new UnsupportedOperationException();
    }
}
