package dev.farol.store.sealed;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks over customers in order. Its file stays open until it is closed, by {@link #close}. For one thread.
 *
 * <pre>{@code
 * try (SealedCursor cursor = file.customers("")) {
 *     while (cursor.next()) {
 *         use(cursor.id(), cursor.value());
 *     }
 * }
 * }</pre>
 */
public final class SealedCursor implements AutoCloseable {

    private final SealedFile file;
    private final Iterator<Map.Entry<String, byte[]>> entries;
    private @Nullable String id;
    private byte[] value = {};
    private boolean closed;

    SealedCursor(SealedFile file, Iterator<Map.Entry<String, byte[]>> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Goes to the next customer; false when there is none. */
    public boolean next() throws SealedDamage {
        if (closed) {
            throw new IllegalStateException("cursor over " + file.path() + " is closed");
        }
        String before = id;
        try {
            if (!entries.hasNext()) {
                return false;
            }
            Map.Entry<String, byte[]> entry = entries.next();
            String now = entry.getKey();
            if (before != null && SealedOrder.IDS.compare(before, now) >= 0) {
                throw new SealedDamage(
                        file.path(), "customer (" + now + ")", "it comes after a later one (" + before + ")");
            }
            value = SealedValue.open(file.path(), "customer", now, entry.getValue());
            id = now;
            return true;
        } catch (RuntimeException | Error e) {
            throw file.damage(before == null ? "first customer" : "customer after (" + before + ")", e);
        }
    }

    /** The customer it is at. */
    public String id() {
        if (id == null) {
            throw new IllegalStateException("cursor over " + file.path() + " is not at a customer yet");
        }
        return id;
    }

    /** The document of the customer it is at; the caller's to keep. */
    public byte[] value() {
        return value;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            file.release();
        }
    }
}
