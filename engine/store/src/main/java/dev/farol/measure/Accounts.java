package dev.farol.measure;

import dev.farol.history.EpochNanos;
import dev.farol.metrics.count.Account;
import dev.farol.metrics.count.Scored;
import dev.farol.store.document.Document;
import dev.farol.store.document.ScoreEntry;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes accounts of documents.
 *
 * @param upTo last journal entry that is seen
 * @param asOfs of committed runs by number, in epoch nanoseconds
 */
record Accounts(long upTo, Map<Integer, Long> asOfs) {

    /** Empty for a customer that was not known then. */
    Optional<Account> of(Document document) {
        return document.profileAt(upTo)
                .map(customer ->
                        new Account(customer, document.history().at(upTo), scores(document), done(document.tasks())));
    }

    private List<Scored> scores(Document document) {
        List<Scored> scores = new ArrayList<>(document.scores().size());
        for (ScoreEntry entry : document.scores()) {
            Long asOf = asOfs.get(entry.run());
            if (asOf != null) {
                scores.add(new Scored(asOf, entry.score(), entry.band()));
            }
        }
        return scores;
    }

    private static List<Long> done(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.state() == TaskState.DONE)
                .flatMap(task -> task.closedAt().stream())
                .map(EpochNanos::of)
                .toList();
    }
}
