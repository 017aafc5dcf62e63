package dev.farol.store.sealed;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sealed file, open for reading. It counts its users: {@link #open} makes the first, {@link #retain} adds one, {@link #release} takes
 * one away, and with the last one it is unmapped, closed, and deleted where that was asked for. A read after that is an
 * {@link IllegalStateException}. Every value is checked when it is read. Thread safe.
 */
public final class SealedFile {

    private static final Logger LOG = LoggerFactory.getLogger(SealedFile.class);

    private final Path file;
    private final StoreFiles files;
    private final MappedFile mapped;
    private final long size;
    private final AtomicInteger users = new AtomicInteger(1);
    private final IdPrints prints;
    private final ValuePlaces places;
    private volatile boolean unwanted;

    private SealedFile(Path file, StoreFiles files, MappedFile mapped, boolean checked) throws SealedDamage {
        this.file = file;
        this.files = files;
        this.mapped = mapped;
        this.size = mapped.customers.sizeLong();
        this.prints = IdPrints.decode(existing(SealedLayout.PRINTS));
        this.places = checked ? ValuePlaces.of(mapped.customers, prints) : ValuePlaces.unknown(prints);
    }

    /**
     * Checks all bytes of a file and opens it.
     *
     * @throws SealedDamage when it is not the file of that entry; names the first place that differs
     */
    public static SealedFile open(Path file, SealedEntry expected, StoreFiles files) throws IOException {
        SealedBlocks blocks = new SealedBlocks(file, expected, files);
        refuse(blocks.wrongSize());
        for (int i = 0; i < blocks.count(); i++) {
            refuse(blocks.wrong(i));
        }
        return open(file, files, true);
    }

    /** Opens a file as it is, to say what of it can still be read. */
    static SealedFile unchecked(Path file, StoreFiles files) throws IOException {
        return open(file, files, false);
    }

    private static SealedFile open(Path file, StoreFiles files, boolean checked) throws IOException {
        MappedFile mapped = MappedFile.open(file);
        boolean opened = false;
        try {
            SealedFile sealed = new SealedFile(file, files, mapped, checked);
            opened = true;
            return sealed;
        } catch (RuntimeException | Error e) {
            throw broken(file, "its head", e);
        } finally {
            if (!opened) {
                mapped.close();
            }
        }
    }

    private static void refuse(Optional<SealedDamage> damage) throws SealedDamage {
        if (damage.isPresent()) {
            throw damage.get();
        }
    }

    public Path path() {
        return file;
    }

    /** How many customers it has; known without reading them. */
    public long size() {
        return size;
    }

    /** The document of a customer. */
    public Optional<byte[]> customer(String id) throws SealedDamage {
        hold();
        try {
            int number = prints.find(id);
            if (number < 0) {
                return Optional.empty();
            }
            byte[] stored = places.read(mapped.customers, id, number);
            if (stored == null) {
                throw new SealedDamage(file, "customer (" + id + ")", "it was written, and is not found");
            }
            return Optional.of(SealedValue.open(file, "customer", id, stored));
        } catch (RuntimeException | Error e) {
            throw damage("customer (" + id + ")", e);
        } finally {
            release();
        }
    }

    /** All customers from an id on, itself included, in the order of {@link SealedOrder}; {@code ""} for all, which are counted. To be closed. */
    public SealedCursor customers(String fromId) throws SealedDamage {
        hold();
        boolean opened = false;
        try {
            SealedCursor cursor =
                    new SealedCursor(this, fromId.isEmpty(), mapped.customers.entryIterator(fromId, true, null, false));
            opened = true;
            return cursor;
        } catch (RuntimeException | Error e) {
            throw damage("customers from (" + fromId + ")", e);
        } finally {
            if (!opened) {
                release();
            }
        }
    }

    /** The last customer in order. */
    public Optional<String> lastId() throws SealedDamage {
        hold();
        try {
            return size == 0 ? Optional.empty() : Optional.of(mapped.customers.lastKey());
        } catch (RuntimeException | Error e) {
            throw damage("last customer", e);
        } finally {
            release();
        }
    }

    public boolean hasPart(String name) throws SealedDamage {
        hold();
        try {
            return mapped.parts.containsKey(name);
        } catch (RuntimeException | Error e) {
            throw damage("part (" + name + ")", e);
        } finally {
            release();
        }
    }

    /** A part, or nothing where the file has none of that name. */
    public Optional<byte[]> part(String name) throws SealedDamage {
        hold();
        try {
            byte[] head = mapped.parts.get(name);
            return head == null ? Optional.empty() : Optional.of(pieces(name, head));
        } catch (RuntimeException | Error e) {
            throw damage("part (" + name + ")", e);
        } finally {
            release();
        }
    }

    private byte[] existing(String name) throws SealedDamage {
        byte[] head = mapped.parts.get(name);
        if (head == null) {
            throw new SealedDamage(file, "part (" + name.trim() + ")", "it is missing");
        }
        return pieces(name, head);
    }

    private byte[] pieces(String name, byte[] head) throws SealedDamage {
        ByteBuffer value = ByteBuffer.allocate(
                ByteBuffer.wrap(SealedValue.open(file, "part", name, head)).getInt());
        for (int i = 0; i < SealedLayout.pieces(value.capacity()); i++) {
            String key = SealedLayout.piece(name, i);
            byte[] stored = mapped.parts.get(key);
            if (stored == null) {
                throw new SealedDamage(file, "part (" + name + ")", "piece " + i + " is missing");
            }
            value.put(SealedValue.open(file, "part", key, stored));
        }
        return value.array();
    }

    /** The names of all parts, sorted. */
    public List<String> parts() throws SealedDamage {
        hold();
        try {
            List<String> names = new ArrayList<>();
            for (String key : mapped.partKeys()) {
                if (key.indexOf(SealedLayout.SEPARATOR) < 0) {
                    names.add(key);
                }
            }
            return names;
        } catch (RuntimeException | Error e) {
            throw damage("names of parts", e);
        } finally {
            release();
        }
    }

    /** Adds a user; false when there was none left, so that it must not be read. */
    public boolean retain() {
        int now;
        do {
            now = users.get();
            if (now == 0) {
                return false;
            }
        } while (!users.compareAndSet(now, now + 1));
        return true;
    }

    /** Takes a user away; the last one closes it. */
    public void release() {
        int now;
        do {
            now = users.get();
            if (now == 0) {
                throw new IllegalStateException("sealed file " + file + " was released more often than retained");
            }
        } while (!users.compareAndSet(now, now - 1));
        if (now == 1) {
            mapped.close();
            if (unwanted) {
                delete();
            }
        }
    }

    /** Has the file deleted when its last user leaves; to be called by one of them. */
    public void deleteWhenUnused() {
        unwanted = true;
    }

    private void delete() {
        try {
            files.delete(file);
        } catch (IOException e) {
            LOG.warn("could not delete {}, which is not used any more; the next start will", file, e);
        }
    }

    private void hold() throws SealedDamage {
        if (!retain()) {
            throw new IllegalStateException("sealed file " + file + " is closed");
        }
        try {
            mapped.refuseCut();
        } catch (SealedDamage damage) {
            release();
            throw damage;
        }
    }

    void refuseCut() throws SealedDamage {
        mapped.refuseCut();
    }

    /** What to throw for something that MapDB threw while it read: it trusts what it reads. */
    SealedDamage damage(String where, Throwable e) {
        return broken(file, where, e);
    }

    private static SealedDamage broken(Path file, String where, Throwable e) {
        if (e instanceof VirtualMachineError fatal && !(e instanceof InternalError)) {
            throw fatal;
        }
        return new SealedDamage(file, where, "its structure is broken (" + e + ")", e);
    }
}
