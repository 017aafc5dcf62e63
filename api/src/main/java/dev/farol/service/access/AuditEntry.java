package dev.farol.service.access;

import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param sequence of the journal entry that it stands in; of entries that tell of many changes, the last one
 * @param who name of a token, {@code open}, {@code schedule} or {@code command line}
 * @param act an erased customer is a keyed hash in it
 */
public record AuditEntry(long sequence, Instant at, String who, Act act) {}
