package dev.farol.service.access;

import dev.farol.service.Page;
import dev.farol.store.Pending;
import dev.farol.store.Records;
import dev.farol.store.StoreReader;
import dev.farol.store.change.Change;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The audit log: who changed what, and when. It is written by {@link Audited}, with the changes themselves. Thread safe. */
public final class Audit {

    /** Records are read in blocks of a thousand hours, by the digits that their keys have in common. */
    private static final int BLOCK = 1_000;

    private final StoreReader store;

    public Audit(StoreReader store) {
        this.store = store;
    }

    /**
     * Which entries to list.
     *
     * @param from the first instant; empty for any
     * @param to the last instant; empty for any
     */
    public record Filter(Optional<Instant> from, Optional<Instant> to, Optional<String> who, Optional<String> action) {

        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        boolean takes(AuditEntry entry) {
            return from.map(first -> !entry.at().isBefore(first)).orElse(true)
                    && to.map(last -> !entry.at().isAfter(last)).orElse(true)
                    && who.map(entry.who()::equals).orElse(true)
                    && action.map(entry.act().action()::equals).orElse(true);
        }
    }

    /**
     * Entries, newest first.
     *
     * @param now the newest that there can be
     * @param position where an earlier page ended; a text that no page gave begins somewhere
     */
    public Page<AuditEntry> list(Filter filter, Instant now, int limit, Optional<byte[]> position) {
        Instant newest = filter.to().filter(now::isAfter).orElse(now);
        String before = position.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(AuditCodec.prefix(AuditCodec.hour(newest) + 1));
        long oldest = AuditCodec.hour(filter.from().orElse(Instant.EPOCH)) / BLOCK;
        List<AuditEntry> items = new ArrayList<>();
        String last = "";
        for (long block = Math.min(block(before), AuditCodec.hour(newest) / BLOCK + 1); block >= oldest; block--) {
            for (Map.Entry<String, byte[]> record :
                    newestFirst(block).tailMap(before, false).entrySet()) {
                AuditEntry entry = IngestAudit.shown(AuditCodec.decode(record.getValue()));
                if (!filter.takes(entry)) {
                    continue;
                }
                if (items.size() == limit) {
                    return new Page<>(items, Optional.of(last.getBytes(StandardCharsets.UTF_8)));
                }
                items.add(entry);
                last = record.getKey();
            }
        }
        return new Page<>(items, Optional.empty());
    }

    private NavigableMap<String, byte[]> newestFirst(long block) {
        String common = AuditCodec.prefix(block * BLOCK);
        SortedMap<String, byte[]> records =
                store.records().under(common.substring(0, common.length() - "000/".length()));
        NavigableMap<String, byte[]> reversed = new TreeMap<>(Comparator.reverseOrder());
        records.forEach((key, record) -> reversed.put(AuditCodec.place(key, record), record));
        return reversed;
    }

    private static long block(String key) {
        try {
            String digits = key.substring(AuditCodec.PREFIX.length(), AuditCodec.PREFIX.length() + 12);
            return Long.parseLong(digits) / BLOCK;
        } catch (IndexOutOfBoundsException | NumberFormatException foreign) {
            return Long.MAX_VALUE;
        }
    }

    /** The keys of records that name a customer. Takes time linear in the length of the log: not for the thread that writes. */
    public List<String> naming(String customer) {
        return keysNaming(customer, store.records(), AuditCodec.PREFIX);
    }

    /**
     * What makes the log refer to an erased customer by a keyed hash, so that its id goes from the files too.
     *
     * @param known what {@link #naming} found before it was the turn of the command
     */
    public List<Change> forgetting(String customer, String hash, List<String> known, Instant at, Pending pending) {
        List<String> keys = new ArrayList<>(known);
        for (long hour = AuditCodec.hour(at) - 1; hour <= AuditCodec.hour(at) + 1; hour++) {
            keysNaming(customer, pending.records(), AuditCodec.prefix(hour)).stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(keys::add);
        }
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            pending.records()
                    .get(key)
                    .map(AuditCodec::decode)
                    .map(kept -> renamed(kept.entry(), hash))
                    .ifPresent(kept -> changes.add(new Change.RecordPut(key, AuditCodec.encode(kept))));
        }
        return changes;
    }

    private static AuditEntry renamed(AuditEntry entry, String hash) {
        Act act = new Act(entry.act().action(), Act.Kind.CUSTOMER, hash, "");
        return new AuditEntry(entry.sequence(), entry.at(), entry.who(), act);
    }

    private static List<String> keysNaming(String customer, Records records, String prefix) {
        List<String> keys = new ArrayList<>();
        records.under(prefix).forEach((key, value) -> {
            Act act = AuditCodec.decode(value).entry().act();
            if (act.kind() == Act.Kind.CUSTOMER && act.target().equals(customer)) {
                keys.add(key);
            }
        });
        return keys;
    }
}
