package dev.farol.rulebook;

import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import dev.farol.store.Records;
import dev.farol.store.change.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule versions among the system records: {@code rules/VERSION} holds its files, {@code rules-active} names the live one. Stateless. */
public final class RuleVersions {

    private static final String PREFIX = "rules/";
    private static final String ACTIVE = "rules-active";

    private RuleVersions() {}

    /** The versions that are kept, sorted by name. */
    public static List<String> all(Records records) {
        return records.under(PREFIX).keySet().stream()
                .map(key -> key.substring(PREFIX.length()))
                .toList();
    }

    /** The version that is to score; empty before any was published. */
    public static Optional<String> active(Records records) {
        return records.get(ACTIVE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The files of a version; empty when it was never published.
     *
     * @throws IOException when they are damaged
     */
    public static Optional<RuleFiles> files(Records records, String version) throws IOException {
        Optional<byte[]> kept = records.get(PREFIX + version);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        RuleFiles files;
        try {
            files = RuleFilesCodec.decode(kept.get());
        } catch (IOException damaged) {
            throw new IOException("could not read rule version " + version + ": " + damaged.getMessage(), damaged);
        }
        String found = RuleVersion.of(files);
        if (!found.equals(version)) {
            throw new IOException("could not read rule version " + version + ": its files are those of " + found);
        }
        return Optional.of(files);
    }

    /** What makes the files a version that is kept, and the active one; nothing where it is both. */
    static List<Change> publish(RuleFiles files, Records records) {
        String version = RuleVersion.of(files);
        List<Change> changes = new ArrayList<>();
        if (records.get(PREFIX + version).isEmpty()) {
            changes.add(new Change.RecordPut(PREFIX + version, RuleFilesCodec.encode(files)));
        }
        if (!active(records).equals(Optional.of(version))) {
            changes.add(new Change.RecordPut(ACTIVE, version.getBytes(StandardCharsets.UTF_8)));
        }
        return changes;
    }
}
