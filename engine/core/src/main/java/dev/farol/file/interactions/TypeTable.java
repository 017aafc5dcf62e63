package dev.farol.file.interactions;

import dev.farol.file.FileProblem;
import dev.farol.file.Limits;
import dev.farol.file.fields.Ids;
import dev.farol.file.lines.BadLine;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Range;
import dev.farol.rules.Vocabulary;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Interaction types by the characters of a name or alias, without making a text of them: open addressing. Types that are not in the
 * vocabulary are learnt. For one thread.
 */
final class TypeTable {

    /** No type. */
    static final Type NONE = new Type(new char[0], 0, "", -1, Optional.empty(), true);

    private static final int MOST_LEARNT = 10_000;

    private final NameCodes names;
    private @Nullable Type[] slots = new @Nullable Type[256];
    private int size;

    /** The types of a vocabulary, the names of which have codes. */
    static TypeTable of(Vocabulary vocabulary, NameCodes names) throws FileProblem {
        try {
            return new TypeTable(vocabulary, names);
        } catch (BadLine full) {
            throw new IllegalStateException("a vocabulary does not fit: " + full.text(), full);
        }
    }

    private TypeTable(Vocabulary vocabulary, NameCodes names) throws BadLine, FileProblem {
        this.names = names;
        for (Map.Entry<String, InteractionType> entry : new TreeMap<>(vocabulary.byAnyName()).entrySet()) {
            InteractionType type = entry.getValue();
            char[] chars = entry.getKey().toCharArray();
            put(new Type(
                    chars, hash(chars, 0, chars.length), type.name(), names.code(type.name()), type.value(), true));
        }
    }

    /** The type with this name or alias. */
    Type find(char[] chars, int from, int length) throws BadLine, FileProblem {
        int hash = hash(chars, from, length);
        int slot = hash & (slots.length - 1);
        Type type = slots[slot];
        while (type != null && !type.is(hash, chars, from, length)) {
            slot = (slot + 1) & (slots.length - 1);
            type = slots[slot];
        }
        return type != null ? type : learn(chars, from, length, hash);
    }

    private Type learn(char[] chars, int from, int length, int hash) throws BadLine, FileProblem {
        if (length == 0) {
            throw new BadLine("no type");
        }
        if (length > Limits.NAME) {
            throw new BadLine("type has more than 100 characters (" + length + ")");
        }
        Ids.check("type", chars, from, length);
        String name = new String(chars, from, length);
        char[] copy = Arrays.copyOfRange(chars, from, from + length);
        Type type = new Type(copy, hash, name, names.code(name), Optional.empty(), false);
        if (size < MOST_LEARNT) {
            put(type);
        }
        return type;
    }

    private void put(Type type) {
        if (++size * 2 > slots.length) {
            @Nullable Type[] old = slots;
            slots = new @Nullable Type[old.length * 2];
            for (Type kept : old) {
                if (kept != null) {
                    place(kept);
                }
            }
        }
        place(type);
    }

    private void place(Type type) {
        int slot = type.hash & (slots.length - 1);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = type;
    }

    private static int hash(char[] chars, int from, int length) {
        int h = length;
        for (int i = from; i < from + length; i++) {
            h = h * 31 + chars[i];
        }
        return h ^ (h >>> 15);
    }

    /**
     * A type of interaction.
     *
     * @param chars the name or alias that it is found by
     * @param name its own name
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Type(char[] chars, int hash, String name, int code, Optional<Range> range, boolean known) {

        boolean is(int wanted, char[] other, int from, int length) {
            return hash == wanted && Arrays.equals(chars, 0, chars.length, other, from, from + length);
        }
    }
}
