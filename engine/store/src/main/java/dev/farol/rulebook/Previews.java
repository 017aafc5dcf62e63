package dev.farol.rulebook;

import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Records;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Which drafts were previewed against which versions, among the system records; forgotten when a draft is published. Stateless. */
public final class Previews {

    private static final String PREFIX = "rules-previewed/";

    private Previews() {}

    /** Whether this draft was previewed against that version. */
    public static boolean covers(Records records, String draft, String against) {
        return records.get(key(draft, against)).isPresent();
    }

    /** Keeps that a draft was previewed. */
    public static Command<Boolean> record(String draft, String against, String who, Instant at) {
        return pending -> pending.records().get(key(draft, against)).isPresent()
                ? Decision.nothing(false)
                : Decision.change(
                        new Entry(
                                at,
                                who,
                                List.of(new Change.RecordPut(
                                        key(draft, against), who.getBytes(StandardCharsets.UTF_8)))),
                        true);
    }

    /** What forgets all of them. */
    static List<Change> forget(Records records) {
        return records.under(PREFIX).keySet().stream()
                .map(key -> (Change) new Change.RecordRemoved(key))
                .toList();
    }

    private static String key(String draft, String against) {
        return PREFIX + draft + "/" + against;
    }
}
