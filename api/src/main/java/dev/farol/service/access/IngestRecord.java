package dev.farol.service.access;

import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import java.time.Instant;
import java.util.Optional;

/** Tells the audit log of interactions that were sent: one record for each who and hour, so that it does not outgrow them. Stateless. */
public final class IngestRecord {

    private static final String ACTION = "post-interactions";

    private IngestRecord() {}

    /** The record after that many more interactions. */
    public static Change adding(int interactions, String who, Instant at, Pending pending) {
        String key = AuditCodec.key(at, who);
        Optional<AuditCodec.Kept> before = pending.records().get(key).map(AuditCodec::decode);
        long all = before.map(AuditCodec.Kept::interactions).orElse(0L) + interactions;
        long requests = before.map(AuditCodec.Kept::requests).orElse(0L) + 1;
        AuditEntry entry = new AuditEntry(pending.next(), at, who, Act.on(ACTION, "", ""));
        return new Change.RecordPut(key, AuditCodec.encode(new AuditCodec.Kept(entry, all, requests)));
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
