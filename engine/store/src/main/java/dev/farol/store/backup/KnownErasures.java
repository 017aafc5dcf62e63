package dev.farol.store.backup;

import dev.farol.store.ReadOnlyStore;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.state.Erasures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * The customers that a store erased, as far as it can tell: by keyed hashes of their ids.
 *
 * @param store whose id is the key
 * @param records of the erased, by key
 */
record KnownErasures(String store, SortedMap<String, byte[]> records) {

    static KnownErasures of(Path folder, StoreFiles files) throws IOException {
        try (ReadOnlyStore store = ReadOnlyStore.open(folder, files)) {
            return new KnownErasures(store.id(), store.records().under(Erasures.PREFIX));
        }
    }

    /** Tells of ids whether they are among them. Thread safe. */
    Erasures asErasures() {
        Erasures erasures = new Erasures(store.getBytes(StandardCharsets.UTF_8));
        records.keySet().forEach(erasures::note);
        return erasures;
    }
}
