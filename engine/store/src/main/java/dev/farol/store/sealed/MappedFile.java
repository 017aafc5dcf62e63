package dev.farol.store.sealed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;
import org.mapdb.volume.Volume;

/** The trees of a sealed file, mapped into memory. Whoever reads after {@link #close} kills the process. */
final class MappedFile {

    final BTreeMap<String, byte[]> customers;
    final BTreeMap<String, byte[]> parts;

    private final Volume volume;
    private final DB database;

    private MappedFile(Volume volume) {
        this.volume = volume;
        this.database = DBMaker.volumeDB(volume, true).readOnly().make();
        this.customers = tree(SealedLayout.CUSTOMERS);
        this.parts = tree(SealedLayout.PARTS);
    }

    /** Maps a file whose blocks have been checked. */
    static MappedFile open(Path file) throws IOException {
        Volume volume = new MappedSlices(file);
        try {
            return new MappedFile(volume);
        } catch (RuntimeException | AssertionError | InternalError e) {
            volume.close();
            throw new SealedDamage(file, "its header or catalog", "it is not a sealed file (" + e + ")", e);
        }
    }

    private BTreeMap<String, byte[]> tree(String name) {
        return database.treeMap(name)
                .keySerializer(Serializer.STRING)
                .valueSerializer(Serializer.BYTE_ARRAY)
                .open();
    }

    NavigableSet<String> partKeys() {
        return parts.getKeys();
    }

    void close() {
        database.close();
        volume.close();
    }
}
