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
    private record Counted(String key, byte[] record, long interactions, long requests) {}

    /** The record after that many more interactions. */
    public Change adding(int interactions, String who, Instant at, Pending pending) {
        if (hour != AuditCodec.hour(at)) {
            hour = AuditCodec.hour(at);
            latest.clear();
        }
        Counted before = before(who, at, pending);
        long all = before.interactions() + interactions;
        long requests = before.requests() + 1;
        AuditEntry entry = new AuditEntry(pending.next(), at, who, Act.on(ACTION, "", ""));
        byte[] record = AuditCodec.encode(new AuditCodec.Kept(entry, all, requests));
        latest.put(who, new Counted(before.key(), record, all, requests));
        return new Change.RecordPut(before.key(), record);
    }

    private Counted before(String who, Instant at, Pending pending) {
        Counted known = latest.get(who);
        String key = known == null ? AuditCodec.key(at, who) : known.key();
        Optional<byte[]> record = pending.records().get(key);
        if (record.isEmpty()) {
            return new Counted(key, new byte[0], 0, 0);
        }
        if (known != null && known.record() == record.get()) {
            return known;
        }
        AuditCodec.Kept kept = AuditCodec.decode(record.get());
        return new Counted(key, record.get(), kept.interactions(), kept.requests());
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
