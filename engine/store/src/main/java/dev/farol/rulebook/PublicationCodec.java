package dev.farol.rulebook;

import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import java.time.Instant;
import java.util.Optional;

/** Publications as bytes. Stateless. */
@SuppressWarnings("EnumOrdinal") // ways are added at the end only
final class PublicationCodec {

    private static final int FORMAT = 1;
    private static final int MOST = 1_000_000_000;

    private PublicationCodec() {}

    static byte[] encode(Publication publication) {
        BytesWriter out = new BytesWriter(128);
        out.put(FORMAT);
        out.varint(publication.number());
        out.text(publication.version());
        out.text(publication.parent().orElse(""));
        out.put(publication.way().ordinal());
        out.text(publication.who());
        out.instant(publication.at());
        out.text(publication.message());
        return out.toArray();
    }

    static Publication decode(byte[] bytes) {
        BytesReader in = new BytesReader(bytes);
        BytesReader.check(in.read() == FORMAT, "a publication of rules has an unknown format");
        int number = in.upTo(MOST, "number of a publication");
        String version = in.text();
        String parent = in.text();
        Publication.Way way = Publication.Way.values()[in.upTo(Publication.Way.values().length - 1, "way")];
        String who = in.text();
        Instant at = in.instant();
        String message = in.text();
        in.end();
        return new Publication(
                number, version, Optional.of(parent).filter(text -> !text.isEmpty()), way, who, at, message);
    }
}
