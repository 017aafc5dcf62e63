package dev.farol.store.change;

import static dev.farol.store.bytes.BytesReader.check;

import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.bytes.MalformedBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Journal entries as bytes. Equal entries give equal bytes. Stateless. */
public final class EntryCodec {

    private static final int VERSION = 1;

    private EntryCodec() {}

    /**
     * Writes an entry.
     *
     * @throws IllegalArgumentException when it cannot be kept: an attribute that is neither text nor decimal, half a surrogate pair
     */
    public static byte[] encode(Entry entry) {
        BytesWriter out = new BytesWriter(256);
        out.put(VERSION);
        out.instant(entry.at());
        out.text(entry.who());
        out.varint(entry.changes().size());
        for (Change change : entry.changes()) {
            ChangeBytes.write(change, out);
        }
        return out.toArray();
    }

    /**
     * The entry that {@link #encode} wrote.
     *
     * @throws MalformedEntry when the bytes are anything else
     */
    public static Entry decode(byte[] bytes) {
        try {
            BytesReader in = new BytesReader(bytes);
            int version = in.read();
            check(version == VERSION, "version (" + version + ") is not " + VERSION);
            Instant at = in.instant();
            String who = in.text();
            List<Change> changes = new ArrayList<>();
            for (int count = in.count("changes"); count > 0; count--) {
                changes.add(ChangeBytes.read(in));
            }
            in.end();
            return new Entry(at, who, changes);
        } catch (MalformedBytes malformed) {
            throw new MalformedEntry("could not read a journal entry: " + malformed.getMessage(), malformed);
        }
    }
}
