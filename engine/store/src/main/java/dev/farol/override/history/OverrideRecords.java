package dev.farol.override.history;

import dev.farol.override.InForce;
import dev.farol.override.ScoreOverride;
import dev.farol.store.Records;
import dev.farol.store.bytes.MalformedBytes;
import dev.farol.store.change.Change;
import dev.farol.store.state.CustomerRecords;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The overrides among the system records: {@code override/CUSTOMER} holds all of a customer's. Stateless. */
public final class OverrideRecords {

    private static final String PREFIX = CustomerRecords.OVERRIDES;

    private OverrideRecords() {}

    /**
     * All overrides of a customer. Where there never was one, this is one look into a map.
     *
     * @throws IOException when they are damaged
     */
    public static OverrideHistory of(String customer, Records records) throws IOException {
        Optional<byte[]> kept = records.get(PREFIX + customer);
        return kept.isPresent() ? decode(customer, kept.get()) : OverrideHistory.NONE;
    }

    /** Those of all customers, in the order of ids. */
    public static SortedMap<String, OverrideHistory> all(Records records) throws IOException {
        SortedMap<String, OverrideHistory> all = new TreeMap<>();
        for (Map.Entry<String, byte[]> record : records.under(PREFIX).entrySet()) {
            String customer = record.getKey().substring(PREFIX.length());
            all.put(customer, decode(customer, record.getValue()));
        }
        return all;
    }

    /**
     * What stood at an instant, as far as was known up to a journal entry; read once, so that it stays the same.
     *
     * @throws IOException when one is damaged
     */
    public static InForce inForce(Records records, Instant at, long upTo) throws IOException {
        Map<String, ScoreOverride> standing = new HashMap<>();
        for (Map.Entry<String, OverrideHistory> each : all(records).entrySet()) {
            each.getValue().at(at, upTo).ifPresent(spell -> standing.put(each.getKey(), spell.override()));
        }
        return standing.isEmpty() ? InForce.NONE : customer -> Optional.ofNullable(standing.get(customer));
    }

    /** What puts the overrides of a customer in the place of those that are there. */
    public static Change put(String customer, OverrideHistory history) {
        return history.spells().isEmpty()
                ? new Change.RecordRemoved(PREFIX + customer)
                : new Change.RecordPut(PREFIX + customer, OverrideCodec.encode(history));
    }

    private static OverrideHistory decode(String customer, byte[] bytes) throws IOException {
        try {
            return OverrideCodec.decode(bytes);
        } catch (MalformedBytes malformed) {
            throw new IOException(
                    "could not read the overrides of customer (" + customer + "): " + malformed.getMessage(),
                    malformed);
        }
    }
}
