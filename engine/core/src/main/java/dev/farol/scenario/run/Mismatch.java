package dev.farol.scenario.run;

import java.util.List;

/**
 * An expectation of a scenario that does not hold.
 *
 * @param subject what was looked at: {@code score}, {@code band}, {@code factor}, {@code playbook}, {@code coverage}, or
 *     {@code assessment} where a customer could not be assessed in full
 * @param expected in words
 * @param actual in words
 * @param because what the actual comes from, a line each; empty where there is nothing to add
 */
public record Mismatch(String subject, String expected, String actual, List<String> because) {

    public Mismatch {
        because = List.copyOf(because);
    }

    /** One sentence, such as {@code score: expected 20 to 50, actual 56}. */
    public String sentence() {
        return subject + ": expected " + expected + ", actual " + actual;
    }

    /** The sentence, and behind it in parentheses what it comes from. */
    @Override
    public String toString() {
        return because.isEmpty() ? sentence() : sentence() + " (" + String.join("; ", because) + ")";
    }
}
