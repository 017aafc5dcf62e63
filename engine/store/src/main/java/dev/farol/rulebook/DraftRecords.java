package dev.farol.rulebook;

import dev.farol.rules.RuleFile;
import dev.farol.store.Records;
import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.change.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The changes of the draft among the system records, {@code rules-draft/PATH} each. Stateless. */
final class DraftRecords {

    private static final String PREFIX = "rules-draft/";
    private static final int FORMAT = 1;

    private DraftRecords() {}

    static List<DraftChange> all(Records records) {
        return records.under(PREFIX).values().stream().map(DraftRecords::decode).toList();
    }

    static Optional<DraftChange> find(Records records, String path) {
        return records.get(PREFIX + path).map(DraftRecords::decode);
    }

    static Change put(DraftChange change) {
        return new Change.RecordPut(PREFIX + change.path(), encode(change));
    }

    static Change remove(String path) {
        return new Change.RecordRemoved(PREFIX + path);
    }

    private static byte[] encode(DraftChange change) {
        BytesWriter out = new BytesWriter(256);
        out.put(FORMAT);
        out.text(change.path());
        out.flag(change.content().isPresent());
        change.content().ifPresent(file -> out.bytes(file.content()));
        out.text(change.base().orElse(""));
        out.text(change.who());
        out.instant(change.at());
        return out.toArray();
    }

    private static DraftChange decode(byte[] bytes) {
        BytesReader in = new BytesReader(bytes);
        BytesReader.check(in.read() == FORMAT, "a file of the draft of the rules has an unknown format");
        String path = in.text();
        Optional<RuleFile> content = in.flag() ? Optional.of(new RuleFile(path, in.bytes())) : Optional.empty();
        String base = in.text();
        String who = in.text();
        Instant at = in.instant();
        in.end();
        return new DraftChange(path, content, Optional.of(base).filter(print -> !print.isEmpty()), who, at);
    }
}
