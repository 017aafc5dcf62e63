package dev.farol.suggest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** An aspect with all the places where it may be cut in two. Immutable. */
sealed interface Look {

    /** The bin of a customer of whom the aspect is absent: no rule fires for it. */
    int ABSENT = 0;

    Aspect aspect();

    /** How many bins there are, {@link #ABSENT} included. */
    int bins();

    /** The conditions that can be tried, in a fixed order. */
    List<Part> parts();

    /**
     * A condition.
     *
     * @param bins those in which it holds
     */
    record Part(Clause clause, BitSet bins) {}

    /**
     * Numbers.
     *
     * @param edges least first; bin 1 holds what is at or below the first
     */
    record Numbers(Aspect.Number aspect, List<BigDecimal> edges) implements Look {

        @Override
        public int bins() {
            return edges.size() + 2;
        }

        /** The edges as numbers to compare with. */
        double[] limits() {
            return edges.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        }

        static byte bin(double number, double[] limits) {
            if (Double.isNaN(number)) {
                return ABSENT;
            }
            int bin = 1;
            while (bin <= limits.length && number > limits[bin - 1]) {
                bin++;
            }
            return (byte) bin;
        }

        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < edges.size(); i++) {
                BitSet low = new BitSet();
                low.set(1, i + 2);
                BitSet high = new BitSet();
                high.set(i + 2, edges.size() + 2);
                parts.add(new Part(new Clause(aspect, new Comparison.AtMost(edges.get(i))), low));
                parts.add(new Part(new Clause(aspect, above(edges.get(i))), high));
            }
            return parts;
        }

        private Comparison above(BigDecimal edge) {
            return aspect.isWhole()
                    ? new Comparison.AtLeast(
                            edge.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE))
                    : new Comparison.MoreThan(edge);
        }
    }

    /**
     * Words.
     *
     * @param words each a bin, in this order; the last bin holds all others
     */
    record Words(Aspect.Word aspect, List<String> words) implements Look {

        @Override
        public int bins() {
            return words.size() + 2;
        }

        byte bin(String word) {
            int index = words.indexOf(word);
            return (byte) (word.isEmpty() ? ABSENT : index < 0 ? words.size() + 1 : index + 1);
        }

        @Override
        public List<Part> parts() {
            return IntStream.range(0, words.size())
                    .mapToObj(word -> part(List.of(word)))
                    .toList();
        }

        /**
         * Words taken together, those with the like churn: by it, from either end.
         *
         * @param byChurn numbers of words
         */
        List<Part> groups(List<Integer> byChurn) {
            List<Part> groups = new ArrayList<>();
            for (int size = 2; size < byChurn.size(); size++) {
                groups.add(part(byChurn.subList(0, size)));
                groups.add(part(byChurn.subList(byChurn.size() - size, byChurn.size())));
            }
            return groups;
        }

        /** How many conditions there would be with every choice of two words or more, but not all. */
        long choices() {
            return (1L << words.size()) - 2 - words.size();
        }

        private Part part(List<Integer> chosen) {
            BitSet bins = new BitSet();
            chosen.forEach(word -> bins.set(word + 1));
            List<String> together = chosen.stream().sorted().map(words::get).toList();
            return new Part(new Clause(aspect, new Comparison.OneOf(together)), bins);
        }
    }
}
