package dev.farol.store.backup;

import dev.farol.store.Store;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.StoreFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files and folders that a store consists of, and nothing else that may stand beside them. Stateless. */
final class StoreTree {

    private StoreTree() {}

    /** What stands in the folder itself; the manifest last, for without it nothing is a store. */
    static List<String> entries() {
        return List.of(StoreFormat.NAME, "sealed", "journal", ManifestFile.NAME);
    }

    /** All files. */
    static List<Path> files(Path folder, StoreFiles files) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path each : List.of(ManifestFile.sealedFolder(folder), Store.journalFolder(folder))) {
            if (files.exists(each)) {
                all.addAll(files.list(each));
            }
        }
        for (String name : List.of(StoreFormat.NAME, ManifestFile.NAME)) {
            if (files.exists(folder.resolve(name))) {
                all.add(folder.resolve(name));
            }
        }
        return all;
    }

    /** Deletes a folder that has nothing but a store or a backup in it. */
    static void delete(Path folder, StoreFiles files) throws IOException {
        if (!files.exists(folder)) {
            return;
        }
        for (Path each : List.of(ManifestFile.sealedFolder(folder), Store.journalFolder(folder), folder)) {
            if (files.exists(each)) {
                for (Path file : files.list(each)) {
                    files.delete(file);
                }
                files.delete(each);
            }
        }
    }
}
