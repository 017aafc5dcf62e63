package dev.farol.store.sealed;

import java.nio.file.Path;
import java.util.NavigableSet;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBException;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;
import org.mapdb.volume.MappedFileVol;
import org.mapdb.volume.Volume;

/** The trees of a sealed file, mapped into memory. Whoever reads after {@link #close} kills the process. */
final class MappedFile {

    private static final int NO_LOCK = -1;

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
    static MappedFile open(Path file) throws SealedDamage {
        Volume volume = null;
        try {
            volume = new MappedFileVol(file.toFile(), true, NO_LOCK, Page.SHIFT, true, 0, false);
            return new MappedFile(volume);
        } catch (DBException | AssertionError | IndexOutOfBoundsException | InternalError e) {
            if (volume != null) {
                volume.close();
            }
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
