package dev.farol.service.access;

import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Store;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Takes old entries out of the audit log. It is asked when a run starts, so that what goes follows from as-ofs and not from when
 * somebody looks. Thread safe.
 *
 * @param days that entries are kept, before an as-of; to the hour
 */
public record AuditRetention(Store store, int days) {

    /** Of one journal entry. */
    private static final int MOST = 5_000;

    /**
     * Takes out what is older; that it was done is an entry itself.
     *
     * @return how many went; completed when that is durable
     */
    public CompletableFuture<Integer> drop(Instant asOf, String who, Instant now) {
        Instant first = asOf.minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.HOURS);
        List<String> old = List.copyOf(store.records()
                .under(AuditCodec.PREFIX)
                .headMap(AuditCodec.prefix(AuditCodec.hour(first)))
                .keySet());
        CompletableFuture<Integer> dropped = CompletableFuture.completedFuture(0);
        for (int from = 0; from < old.size(); from += MOST) {
            List<String> some = old.subList(from, Math.min(from + MOST, old.size()));
            Audited<Integer> command = new Audited<>(
                    removal(some, who, now),
                    count -> Act.on("drop-audit", "", count + " entries from before " + first));
            dropped = dropped.thenCombine(store.submit(command), Integer::sum);
        }
        return dropped;
    }

    private static Command<Integer> removal(List<String> keys, String who, Instant now) {
        return pending -> {
            List<Change> changes = keys.stream()
                    .filter(key -> pending.records().get(key).isPresent())
                    .<Change>map(Change.RecordRemoved::new)
                    .toList();
            return changes.isEmpty()
                    ? Decision.nothing(0)
                    : Decision.change(new Entry(now, who, changes), changes.size());
        };
    }
}
