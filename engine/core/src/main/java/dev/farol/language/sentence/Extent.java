package dev.farol.language.sentence;

import java.util.BitSet;

/**
 * What a piece of a sentence covers in a line. Matching works backwards with sets of positions, so that its cost is the
 * number of pieces times the length of the line, whatever a person wrote.
 */
interface Extent {

    /** The positions from which this piece reaches one of the ends. */
    BitSet starts(String line, BitSet ends);

    /** Which of the ends it takes from a start that {@link #starts} gave. */
    int end(String line, int start, BitSet ends);
}
