package dev.farol.calibrate;

/**
 * How points are fitted.
 *
 * @param monotone whether no rule may change its sign: where the fit wants that, the rule gets the least points it may have
 * @param folds in how many parts customers are split; each is judged with points fitted to the others
 */
public record CalibrationOptions(boolean monotone, int folds) {

    /** Signs may change, five folds. */
    public static final CalibrationOptions STANDARD = new CalibrationOptions(false, 5);

    /** @throws IllegalArgumentException unless there are at least three folds: one to judge, one to choose by, one to fit to */
    public CalibrationOptions {
        if (folds < 3) {
            throw new IllegalArgumentException("calibration needs three folds or more (" + folds + ")");
        }
    }
}
