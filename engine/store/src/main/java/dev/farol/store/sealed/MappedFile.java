package dev.farol.store.sealed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

/** The trees of a sealed file, mapped into memory. Whoever reads after {@link #close} kills the process. */
final class MappedFile {

    final BTreeMap<String, byte[]> customers;
    final BTreeMap<String, byte[]> parts;

    private final Path file;
    private final MappedSlices volume;
    private final DB database;

    private MappedFile(Path file, MappedSlices volume) {
        this.file = file;
        this.volume = volume;
        this.database = DBMaker.volumeDB(volume, true).readOnly().make();
        this.customers = tree(SealedLayout.CUSTOMERS);
        this.parts = tree(SealedLayout.PARTS);
    }

    /** Maps a file whose blocks have been checked. */
    static MappedFile open(Path file) throws IOException {
        MappedSlices volume = new MappedSlices(file);
        try {
            return new MappedFile(file, volume);
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

    /** Refuses to read a file that became shorter since it was mapped. */
    void refuseCut() throws SealedDamage {
        long now;
        try {
            now = volume.lengthNow();
        } catch (IOException e) {
            throw new SealedDamage(file, "all of it", "its length cannot be read (" + e.getMessage() + ")", e);
        }
        if (now < volume.length()) {
            throw new SealedDamage(
                    file, "from byte " + now, "it was cut while in use, from " + volume.length() + " bytes");
        }
    }

    NavigableSet<String> partKeys() {
        return parts.getKeys();
    }

    void close() {
        database.close();
        volume.close();
    }
}
