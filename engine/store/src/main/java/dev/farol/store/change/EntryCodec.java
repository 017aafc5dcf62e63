package dev.farol.store.change;

/** Journal entries as bytes. Equal entries give equal bytes. Stateless. */
public final class EntryCodec {

    private EntryCodec() {}

    public static byte[] encode(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /**
     * The entry that {@link #encode} wrote.
     *
     * @throws MalformedEntry when the bytes are anything else
     */
    public static Entry decode(byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
