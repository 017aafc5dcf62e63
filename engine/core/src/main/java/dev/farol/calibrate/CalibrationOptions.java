package dev.farol.calibrate;

import java.util.Set;

/**
 * How points are fitted.
 *
 * @param monotone whether no rule may change its sign: where the fit wants that, the rule gets the least points it may have
 * @param fixed names of rules that keep their sign in any case, since their files cannot say the other
 * @param folds in how many parts customers are split; each is judged with points fitted to the others
 */
public record CalibrationOptions(boolean monotone, Set<String> fixed, int folds) {

    /** Signs may change, five folds. */
    public static final CalibrationOptions STANDARD = new CalibrationOptions(false, Set.of(), 5);

    /** One to judge, one to choose the penalty by, one to fit to. */
    public static final int FEWEST_FOLDS = 3;

    public static final int MOST_FOLDS = 20;

    /** @throws IllegalArgumentException unless there are from {@value #FEWEST_FOLDS} to {@value #MOST_FOLDS} folds */
    public CalibrationOptions {
        fixed = Set.copyOf(fixed);
        if (folds < FEWEST_FOLDS || folds > MOST_FOLDS) {
            throw new IllegalArgumentException(
                    "calibration needs " + FEWEST_FOLDS + " to " + MOST_FOLDS + " folds (" + folds + ")");
        }
    }

    /** Whether a rule, by its name, keeps its sign. */
    boolean keepsSign(String rule) {
        return monotone || fixed.contains(rule);
    }
}
