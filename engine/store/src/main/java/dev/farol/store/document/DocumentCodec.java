package dev.farol.store.document;

/**
 * Documents as bytes: a version, then every field. Equal documents give equal bytes. Histories keep the codes of their names, so the
 * dictionary of the store goes with them. Stateless.
 */
public final class DocumentCodec {

    private DocumentCodec() {}

    public static byte[] encode(Document document) {
        throw new UnsupportedOperationException();
    }

    /**
     * The document that {@link #encode} wrote.
     *
     * @throws MalformedDocument when the bytes are anything else
     */
    public static Document decode(String id, byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
