package dev.farol.override.history;

import dev.farol.override.ScoreOverride;
import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.bytes.MalformedBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The overrides of a customer as bytes. Equal ones give equal bytes. Stateless. */
final class OverrideCodec {

    private static final int FORMAT = 1;
    private static final int HIGHEST = 100;

    private OverrideCodec() {}

    /** @throws IllegalArgumentException when a text has half a surrogate pair */
    static byte[] encode(OverrideHistory history) {
        BytesWriter out = new BytesWriter(256);
        out.put(FORMAT);
        out.varint(history.spells().size());
        for (Spell spell : history.spells()) {
            ScoreOverride override = spell.override();
            out.text(override.band());
            out.flag(override.score().isPresent());
            override.score().ifPresent(out::varint);
            out.text(override.author());
            out.text(override.reason());
            out.instant(override.until());
            out.varint(spell.sequence());
            out.instant(spell.since());
            out.flag(spell.ending().isPresent());
            spell.ending().ifPresent(ending -> write(ending, out));
        }
        return out.toArray();
    }

    private static void write(Ending ending, BytesWriter out) {
        out.varint(ending.sequence());
        out.instant(ending.at());
        out.text(ending.who());
        out.flag(ending.replaced());
    }

    /** @throws MalformedBytes when the bytes are anything else */
    static OverrideHistory decode(byte[] bytes) {
        BytesReader in = new BytesReader(bytes);
        int format = in.read();
        BytesReader.check(format == FORMAT, "the format of overrides (" + format + ") is unknown");
        List<Spell> spells = new ArrayList<>();
        for (int count = in.count("overrides"); count > 0; count--) {
            String band = in.text();
            OptionalInt score = in.flag() ? OptionalInt.of(in.upTo(HIGHEST, "score")) : OptionalInt.empty();
            ScoreOverride override = new ScoreOverride(band, score, in.text(), in.text(), in.instant());
            long sequence = in.varint();
            Instant since = in.instant();
            Optional<Ending> ending = in.flag()
                    ? Optional.of(new Ending(in.varint(), in.instant(), in.text(), in.flag()))
                    : Optional.empty();
            spells.add(new Spell(override, sequence, since, ending));
        }
        in.end();
        return new OverrideHistory(spells);
    }
}
