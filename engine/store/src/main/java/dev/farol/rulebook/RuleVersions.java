package dev.farol.rulebook;

import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import dev.farol.store.Records;
import dev.farol.store.change.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The rule versions among the system records: {@code rules/VERSION} holds the files of one, {@code rules-active} names the live one,
 * {@code rules-scenarios} holds the scenarios that go with it, {@code rules-published/NUMBER} tells how each became live. Stateless.
 */
public final class RuleVersions {

    private static final String PREFIX = "rules/";
    private static final String ACTIVE = "rules-active";
    private static final String SCENARIOS = "rules-scenarios";
    private static final String PUBLISHED = "rules-published/";

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

    /** How versions became the active ones, first to last. */
    public static List<Publication> publications(Records records) {
        return records.under(PUBLISHED).values().stream()
                .map(PublicationCodec::decode)
                .toList();
    }

    /**
     * The files of a version, without scenarios; empty when it was never published.
     *
     * @throws IOException when they are damaged
     */
    public static Optional<RuleFiles> files(Records records, String version) throws IOException {
        Optional<byte[]> kept = records.get(PREFIX + version);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        RuleFiles files = RuleFiles.of(decode(kept.get(), "rule version " + version));
        String found = RuleVersion.of(files);
        if (!found.equals(version)) {
            throw new IOException("could not read rule version " + version + ": its files are those of " + found);
        }
        return Optional.of(files);
    }

    /**
     * The files of the active version, and the scenarios that go with it: what the rule folder should hold. Without any while nothing was
     * published.
     *
     * @throws IOException when they are damaged
     */
    public static RuleFiles activeFiles(Records records) throws IOException {
        Optional<String> active = active(records);
        Optional<RuleFiles> files = active.isPresent() ? files(records, active.get()) : Optional.empty();
        List<RuleFile> all = new ArrayList<>();
        files.ifPresent(known -> all.addAll(known.files().values()));
        all.addAll(scenarios(records));
        return RuleFiles.of(all);
    }

    private static Collection<RuleFile> scenarios(Records records) throws IOException {
        Optional<byte[]> kept = records.get(SCENARIOS);
        return kept.isPresent() ? decode(kept.get(), "the scenarios of the rules") : List.of();
    }

    private static Collection<RuleFile> decode(byte[] bytes, String what) throws IOException {
        try {
            return RuleFilesCodec.decode(bytes);
        } catch (IOException damaged) {
            throw new IOException("could not read " + what + ": " + damaged.getMessage(), damaged);
        }
    }

    /** What makes the files the active ones; nothing where they are. */
    static List<Change> activate(RuleFiles files, Records records) throws IOException {
        String version = RuleVersion.of(files);
        List<Change> changes = new ArrayList<>();
        if (records.get(PREFIX + version).isEmpty()) {
            changes.add(new Change.RecordPut(
                    PREFIX + version, RuleFilesCodec.encode(files.files().values())));
        }
        if (!active(records).equals(Optional.of(version))) {
            changes.add(new Change.RecordPut(ACTIVE, version.getBytes(StandardCharsets.UTF_8)));
        }
        RuleFiles scenarios = RuleFiles.of(files.scenarios().values());
        if (!scenarios.differences(RuleFiles.of(scenarios(records))).isEmpty()) {
            changes.add(new Change.RecordPut(
                    SCENARIOS, RuleFilesCodec.encode(scenarios.scenarios().values())));
        }
        return changes;
    }

    /** The number that the next publication gets. */
    static int nextNumber(Records records) {
        SortedMap<String, byte[]> told = records.under(PUBLISHED);
        return told.isEmpty()
                ? 1
                : PublicationCodec.decode(Objects.requireNonNull(told.get(told.lastKey())))
                                .number()
                        + 1;
    }

    /** The record of how a version became live. */
    static Change told(Publication publication) {
        return new Change.RecordPut(
                PUBLISHED + String.format(Locale.ROOT, "%09d", publication.number()),
                PublicationCodec.encode(publication));
    }
}
