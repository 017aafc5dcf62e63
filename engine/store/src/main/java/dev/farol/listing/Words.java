package dev.farol.listing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A word for each item, of which there are far fewer than items. Immutable. */
final class Words {

    private final List<String> words;
    private final Map<String, Integer> codes;
    private final int[] code;

    private Words(List<String> words, Map<String, Integer> codes, int[] code) {
        this.words = words;
        this.codes = codes;
        this.code = code;
    }

    String get(int i) {
        return words.get(code[i]);
    }

    /** For how many items. */
    int count() {
        return code.length;
    }

    int code(int i) {
        return code[i];
    }

    /** Each word once. */
    List<String> all() {
        return words;
    }

    /** The code of a word; -1 when no item has it. */
    int find(String word) {
        return codes.getOrDefault(word, -1);
    }

    Words ordered(int[] order) {
        return new Words(words, codes, Arrays.stream(order).map(i -> code[i]).toArray());
    }

    int size() {
        return Integer.BYTES + dictionary().size() + Packed.size(code);
    }

    void write(ByteBuffer out) {
        out.putInt(words.size());
        dictionary().write(out);
        Packed.write(code, out);
    }

    private Texts dictionary() {
        Texts.Builder texts = new Texts.Builder();
        words.forEach(texts::add);
        return texts.build();
    }

    static Words read(ByteBuffer in, int count) {
        Packed.expect(in.remaining() >= Integer.BYTES, "it ends in the middle");
        int known = in.getInt();
        Texts dictionary = Texts.read(in, known);
        List<String> words = new ArrayList<>();
        Map<String, Integer> codes = new HashMap<>();
        for (int i = 0; i < known; i++) {
            words.add(dictionary.get(i));
            Packed.expect(codes.put(words.get(i), i) == null, "it has a word twice");
        }
        int[] code = Packed.ints(in);
        Packed.expect(code.length == count, "a column has " + code.length + " words instead of " + count);
        for (int c : code) {
            Packed.expect(c >= 0 && c < known, "a word has the unknown code (" + c + ")");
        }
        return new Words(words, codes, code);
    }

    /** Takes words one after another. */
    static final class Builder {

        private final List<String> words = new ArrayList<>();
        private final Map<String, Integer> codes = new HashMap<>();
        private int[] code = new int[1_024];
        private int count;

        void add(String word) {
            if (count == code.length) {
                code = Arrays.copyOf(code, count + (count >> 1));
            }
            code[count++] = codes.computeIfAbsent(word, fresh -> {
                words.add(fresh);
                return words.size() - 1;
            });
        }

        Words build() {
            return new Words(words, codes, Arrays.copyOf(code, count));
        }
    }
}
