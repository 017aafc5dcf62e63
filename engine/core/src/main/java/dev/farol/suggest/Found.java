package dev.farol.suggest;

import dev.farol.statistics.TwoByTwo;
import java.util.BitSet;

/**
 * The best condition of one look.
 *
 * @param place of the look among all, to break ties
 * @param rows for which it holds
 * @param table of these and those who left
 * @param information value of the condition
 * @param pValue of it having nothing to do with leaving, not corrected
 */
record Found(int place, Clause clause, BitSet rows, TwoByTwo table, double information, double pValue) {}
