package dev.farol.store.sealed;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

/**
 * Writes one sealed file: customers in the order of {@link SealedOrder}, and named parts at any time. The same content, given in the
 * same order, makes the same bytes. About 20 MB of memory, and 8 bytes a customer. For one thread.
 */
public final class SealedWriter {

    private static final String HINT = "\n  Maybe the disk is full: free space, and try again.";

    private final PagedFile volume;
    private final DB database;
    private final DB.TreeMapSink<String, byte[]> customers;
    private final BTreeMap<String, byte[]> parts;
    private final Set<String> names = new HashSet<>();
    private final IdPrints.Builder prints = new IdPrints.Builder();
    private @Nullable String previous;
    private long count;

    private SealedWriter(PagedFile volume) {
        this.volume = volume;
        this.database = DBMaker.volumeDB(volume, false).concurrencyDisable().make();
        this.parts = database.treeMap(SealedLayout.PARTS)
                .keySerializer(Serializer.STRING)
                .valueSerializer(Serializer.BYTE_ARRAY)
                .valuesOutsideNodesEnable()
                .create();
        this.customers = database.treeMap(SealedLayout.CUSTOMERS)
                .keySerializer(Serializer.STRING)
                .valueSerializer(Serializer.BYTE_ARRAY)
                .valuesOutsideNodesEnable()
                .counterEnable()
                .createFromSink();
    }

    /**
     * Writes a file and makes it durable, its name included. On any failure the file is deleted.
     *
     * @param file must not be a sealed file in use; what is there is lost
     * @throws IOException what the disk refused, a lack of space included, or what {@code content} threw
     */
    public static SealedEntry write(Path file, StoreFiles files, SealedContent content) throws IOException {
        files.delete(file);
        BlockSums[] sums = new BlockSums[1];
        boolean whole = false;
        try {
            files.build(file, path -> sums[0] = build(path, content));
            files.force(file);
            files.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            whole = true;
        } finally {
            if (!whole) {
                files.delete(file);
            }
        }
        String name = Objects.requireNonNull(file.getFileName()).toString();
        return new SealedEntry(name, (long) sums[0].count() * BlockSums.BLOCK, sums[0]);
    }

    private static BlockSums build(Path file, SealedContent content) throws IOException {
        PagedFile volume = new PagedFile(file);
        try {
            SealedWriter writer = new SealedWriter(volume);
            content.writeTo(writer);
            writer.finish();
            return volume.sums();
        } catch (RuntimeException | Error e) {
            Optional<IOException> refusal = volume.refusal();
            if (refusal.isPresent()) {
                throw new IOException(
                        "could not write " + file + " (" + refusal.get().getMessage() + ")" + HINT, e);
            }
            throw e;
        } finally {
            volume.abandon();
        }
    }

    /**
     * Adds a customer.
     *
     * @param id after all ids so far, by {@link SealedOrder}
     * @param value its document, not kept
     */
    public void customer(String id, byte[] value) throws IOException {
        String before = previous;
        if (before != null && SealedOrder.IDS.compare(before, id) >= 0) {
            throw new IllegalArgumentException(
                    "could not seal customer (" + id + "): it does not come after the one before (" + before
                            + ")\n  Maybe the input is not sorted by SealedOrder.IDS, or has the customer twice.");
        }
        customers.put(id, SealedValue.seal(id, value, 0, value.length));
        prints.add(id);
        previous = id;
        count++;
    }

    /** How many customers were added. */
    public long customers() {
        return count;
    }

    /**
     * Adds a part.
     *
     * @param name not empty, without the character 0, and not used before
     * @param value not kept
     */
    public void part(String name, byte[] value) throws IOException {
        if (name.isEmpty() || name.indexOf(SealedLayout.SEPARATOR) >= 0) {
            throw new IllegalArgumentException("could not seal a part of that name (" + name + ")");
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("could not seal a part twice (" + name + ")");
        }
        put(name, value);
    }

    private void put(String name, byte[] value) {
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array();
        parts.put(name, SealedValue.seal(name, length, 0, length.length));
        for (int i = 0; i < SealedLayout.pieces(value.length); i++) {
            String key = SealedLayout.piece(name, i);
            int from = i * SealedLayout.PIECE;
            parts.put(key, SealedValue.seal(key, value, from, Math.min(SealedLayout.PIECE, value.length - from)));
        }
    }

    private void finish() {
        put(SealedLayout.PRINTS, prints.encode());
        customers.create();
        database.commit();
        database.close();
        volume.close();
    }
}
