package dev.farol.calibrate;

import dev.farol.scoring.PointSheet;
import java.util.BitSet;

/**
 * Points fitted to rows.
 *
 * @param logOdds what each rule adds to the log odds of leaving
 * @param kept rules that the rows say nothing of: they fire for none, or for all
 * @param forbidden rules that wanted the other sign, which was forbidden
 * @param nothing rules whose points were rounded to none
 * @param doubling points that double the odds
 */
@SuppressWarnings("ArrayRecordComponent")
record Fitted(PointSheet sheet, double[] logOdds, BitSet kept, BitSet forbidden, BitSet nothing, double doubling) {}
