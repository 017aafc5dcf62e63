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

    private static final int CUT_CHECKED = 64;

    private final SealedFile file;
    private final boolean fromStart;
    private final Iterator<Map.Entry<String, byte[]>> entries;
    private @Nullable String id;
    private byte[] value = {};
    private boolean closed;
    private boolean lost;
    private long seen;

    SealedCursor(SealedFile file, boolean fromStart, Iterator<Map.Entry<String, byte[]>> entries) {
        this.file = file;
        this.fromStart = fromStart;
        this.entries = entries;
    }

    /** Goes to the next customer; false when there is none. */
    public boolean next() throws SealedDamage {
        if (closed || lost) {
            throw new IllegalStateException("cursor over " + file.path() + " is closed, or its file damaged");
        }
        Map.Entry<String, byte[]> entry = step();
        if (entry == null) {
            refuseGap();
            return false;
        }
        seen++;
        id = entry.getKey();
        value = SealedValue.open(file.path(), "customer", entry.getKey(), entry.getValue());
        return true;
    }

    private void refuseGap() throws SealedDamage {
        if (fromStart && seen != file.size()) {
            lost = true;
            throw new SealedDamage(
                    file.path(), "customers", "there are " + seen + ", but it was sealed with " + file.size());
        }
    }

    private Map.@Nullable Entry<String, byte[]> step() throws SealedDamage {
        String before = id;
        lost = true;
        if (seen % CUT_CHECKED == 0) {
            file.refuseCut();
        }
        try {
            Map.Entry<String, byte[]> entry = entries.hasNext() ? entries.next() : null;
            if (entry != null && before != null && SealedOrder.IDS.compare(before, entry.getKey()) >= 0) {
                throw new SealedDamage(
                        file.path(),
                        "customer (" + entry.getKey() + ")",
                        "it comes after a later one (" + before + ")");
            }
            lost = false;
            return entry;
        } catch (RuntimeException | Error e) {
            throw file.damage(before == null ? "first customer" : "customer after (" + before + ")", e);
        }
    }

    /** Whether it cannot go on, because the structure of the file is broken. After a damaged value it can. */
    boolean isLost() {
        return lost;
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
