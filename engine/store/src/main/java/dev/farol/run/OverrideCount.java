package dev.farol.run;

/**
 * The overrides that stood at the as-of of a run.
 *
 * @param inForce of customers that the run looked at
 * @param disagreeing those whose band is another one than the computed one
 */
public record OverrideCount(long inForce, long disagreeing) {

    /** Nobody said anything against a score. */
    public static final OverrideCount NONE = new OverrideCount(0, 0);
}
