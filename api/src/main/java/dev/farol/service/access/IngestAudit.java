package dev.farol.service.access;

import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the audit log of interactions that were sent: one record for each who and hour, so that it does not outgrow them. For the thread
 * that writes.
 */
public final class IngestAudit {

    private static final String ACTION = "post-interactions";

    private final Map<String, Counted> latest = new HashMap<>();
    private long hour;

    /** What somebody sent in the hour of now, and the record that says so, which is good as long as it is that one. */
    private record Counted(String key, String quoted, byte[] record, long interactions, long requests) {

        /** The same after a request more. */
        Counted with(int more, Instant at, long sequence) {
            byte[] next = AuditCodec.encode(quoted, sequence, at, interactions + more, requests + 1);
            return new Counted(key, quoted, next, interactions + more, requests + 1);
        }
    }

    /** The record after that many more interactions. */
    public Change adding(int interactions, String who, Instant at, Pending pending) {
        if (hour != AuditCodec.hour(at)) {
            hour = AuditCodec.hour(at);
            latest.clear();
        }
        Counted now = before(who, at, pending).with(interactions, at, pending.next());
        latest.put(who, now);
        return new Change.RecordPut(now.key(), now.record());
    }

    private Counted before(String who, Instant at, Pending pending) {
        Counted known = latest.get(who);
        String key = known == null ? AuditCodec.key(at, who) : known.key();
        Optional<byte[]> record = pending.records().get(key);
        if (known != null && record.isPresent() && known.record() == record.get()) {
            return known;
        }
        String quoted = AuditCodec.quoted(who);
        if (record.isEmpty()) {
            return new Counted(key, quoted, new byte[0], 0, 0);
        }
        AuditCodec.Kept kept = AuditCodec.decode(record.get());
        return new Counted(key, quoted, record.get(), kept.interactions(), kept.requests());
    }

    /** The entry as people see it. */
    static AuditEntry shown(AuditCodec.Kept kept) {
        AuditEntry entry = kept.entry();
        if (kept.requests() == 0) {
            return entry;
        }
        String detail = kept.interactions() + " interactions in " + kept.requests() + " requests of that hour";
        return new AuditEntry(entry.sequence(), entry.at(), entry.who(), Act.on(ACTION, "", detail));
    }
}
