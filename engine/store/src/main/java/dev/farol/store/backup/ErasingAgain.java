package dev.farol.store.backup;

import dev.farol.store.Decision;
import dev.farol.store.Documents;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.state.Erasures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Erases from a restored store, before it takes its place, whom others know to be erased. One use each. */
final class ErasingAgain {

    private static final String WHO = "restore";

    private final Path folder;
    private final List<KnownErasures> known;
    private final StoreFiles files;
    private final Erasing erasing;
    private final Instant now;

    ErasingAgain(Path folder, List<KnownErasures> known, StoreFiles files, Erasing erasing, Instant now) {
        this.folder = folder;
        this.known = known;
        this.files = files;
        this.erasing = erasing;
        this.now = now;
    }

    Restored run(BackupRecord backup) throws IOException {
        Restored restored;
        try (Store store = Store.open(folder, StoreOptions.STANDARD, files)) {
            List<String> customers = erasedSince(store);
            if (!customers.isEmpty()) {
                erasing.erase(store, customers);
            }
            restored = new Restored(backup, customers.size(), remember(store, backup.store()));
        }
        files.delete(Store.lockFile(folder));
        return restored;
    }

    private List<String> erasedSince(Store store) throws IOException {
        List<Erasures> all = known.stream()
                .filter(each -> !each.records().isEmpty())
                .map(KnownErasures::asErasures)
                .toList();
        List<String> found = new ArrayList<>();
        if (all.isEmpty()) {
            return found;
        }
        try (Documents documents = store.documents()) {
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                String id = next.get().id();
                if (all.stream().anyMatch(erasures -> erasures.has(id))) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    /** Hashes of ids that the backup has no customer of; those by another key say nothing here. */
    private int remember(Store store, String id) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (KnownErasures each : known) {
            if (each.store().equals(id)) {
                for (Map.Entry<String, byte[]> record : each.records().entrySet()) {
                    Optional<byte[]> there = store.records().get(record.getKey());
                    if (there.isEmpty()) {
                        changes.add(new Change.RecordPut(record.getKey(), record.getValue()));
                    }
                }
            }
        }
        if (!changes.isEmpty()) {
            try {
                store.submit(pending -> Decision.change(new Entry(now, WHO, changes), true))
                        .join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
            }
        }
        return changes.size();
    }
}
