package dev.farol.language.sentence;

import java.util.BitSet;
import java.util.List;

/** What a variable takes from a line. */
sealed interface Shape extends Extent {

    /** One character or more, as few as the rest of the sentence allows. */
    record AnyText() implements Shape {

        @Override
        public BitSet starts(String line, BitSet ends) {
            BitSet starts = new BitSet(line.length() + 1);
            starts.set(0, Math.max(0, ends.length() - 1));
            return starts;
        }

        @Override
        public int end(String line, int start, BitSet ends) {
            return ends.nextSetBit(start + 1);
        }
    }

    /** Characters of a class, as many as the rest of the sentence allows. */
    record Characters(CharacterClass members, int min, int max, String written) implements Shape {

        @Override
        public BitSet starts(String line, BitSet ends) {
            BitSet starts = new BitSet(line.length() + 1);
            int run = 0;
            for (int start = line.length(); start >= 0; start--) {
                run = start < line.length() && members.contains(line.charAt(start)) ? run + 1 : 0;
                int end = run < min ? -1 : ends.nextSetBit(start + min);
                if (end >= 0 && end <= start + Math.min(run, max)) {
                    starts.set(start);
                }
            }
            return starts;
        }

        @Override
        public int end(String line, int start, BitSet ends) {
            int run = 0;
            while (run < max && start + run < line.length() && members.contains(line.charAt(start + run))) {
                run++;
            }
            return ends.previousSetBit(start + run);
        }

        @Override
        public String toString() {
            return written;
        }
    }

    /** One of a few plain words; the longest that fits. */
    record Words(List<String> words) implements Shape {

        @Override
        public BitSet starts(String line, BitSet ends) {
            BitSet starts = new BitSet(line.length() + 1);
            words.forEach(word -> starts.or(Piece.startsOf(word, line, ends)));
            return starts;
        }

        @Override
        public int end(String line, int start, BitSet ends) {
            return words.stream()
                    .filter(word -> line.startsWith(word, start) && ends.get(start + word.length()))
                    .mapToInt(word -> start + word.length())
                    .max()
                    .orElse(start);
        }

        @Override
        public String toString() {
            return String.join("|", words);
        }
    }
}
