package dev.farol.oracle.straightline;

import java.util.BitSet;

/** The conditions of one stage, compiled. Stateless, so thread safe. Public for the compiled code alone. */
public interface StageCode {

    /** Sets the rules that fire for a customer with these readings. */
    void fire(double[] q, String[] t, BitSet fired);

    /** Whether one rule fires. */
    boolean fires(int rule, double[] q, String[] t);
}
