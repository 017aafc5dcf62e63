package dev.farol.rulebook;

import dev.farol.rules.RuleFiles;
import dev.farol.store.Records;
import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.change.Change;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * That the rule folder is yet to be made what the active version says. It is written with the publication, and paid when the folder is
 * written, be it after the next start. Immutable.
 *
 * @param before the {@link dev.farol.rules.RuleFile#print} of each file that is to be changed, as it was when this was written; empty text
 *     where there was none. A file that is neither this nor what it should become was changed by somebody since, and is left alone
 */
public record FolderDebt(SortedMap<String, String> before) {

    private static final String KEY = "rules-folder";
    private static final int FORMAT = 1;

    /** What has to be changed in a folder with these files. */
    public static FolderDebt of(RuleFiles folder, RuleFiles wanted) {
        SortedSet<String> paths = folder.differences(wanted);
        SortedMap<String, String> before = new TreeMap<>();
        paths.forEach(path -> before.put(
                path, RuleDraft.find(folder, path).map(file -> file.print()).orElse("")));
        return new FolderDebt(before);
    }

    /** What is still to be done. */
    public static Optional<FolderDebt> find(Records records) {
        return records.get(KEY).map(FolderDebt::decode);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return before.isEmpty();
    }

    Change put() {
        BytesWriter out = new BytesWriter(256);
        out.put(FORMAT);
        out.varint(before.size());
        before.forEach((path, print) -> {
            out.text(path);
            out.text(print);
        });
        return new Change.RecordPut(KEY, out.toArray());
    }

    static Change remove() {
        return new Change.RecordRemoved(KEY);
    }

    private static FolderDebt decode(byte[] bytes) {
        BytesReader in = new BytesReader(bytes);
        BytesReader.check(in.read() == FORMAT, "what is to be written to the rule folder has an unknown format");
        int count = in.count("files");
        SortedMap<String, String> before = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            before.put(in.text(), in.text());
        }
        in.end();
        return new FolderDebt(before);
    }
}
