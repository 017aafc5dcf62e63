package dev.farol.drools;

/**
 * The one fact: the readings of a customer, by slot, and what fired. Its methods are all that lowered rules call; none
 * throws, none sees anything else. Public for compiled rules alone. Not thread safe.
 */
public final class Customer {

    private final double[] numbers;
    private final String[] texts;
    private final Lookup lookup;
    private final Fired fired;

    Customer(double[] numbers, String[] texts, Lookup lookup, Fired fired) {
        this.numbers = numbers;
        this.texts = texts;
        this.lookup = lookup;
        this.fired = fired;
    }

    /** Told that a rule fired. */
    interface Fired {
        void fired(int rule);
    }

    /** The number in a slot; NaN when absent. */
    public double q(int slot) {
        return numbers[slot];
    }

    /** The text in a slot; empty when absent. */
    public String text(int slot) {
        return texts[slot];
    }

    /** A text that a rule names. */
    public String k(int constant) {
        return lookup.constants()[constant];
    }

    /** Whether a condition holds that is too large for Drools. */
    public boolean holds(int condition) {
        return lookup.conditions()[condition].holds(numbers, texts);
    }

    public void fire(int rule) {
        fired.fired(rule);
    }

    public boolean equal(double a, double b) {
        return a == b;
    }

    public boolean different(double a, double b) {
        return a < b || a > b;
    }

    public boolean less(double a, double b) {
        return a < b;
    }

    public boolean atMost(double a, double b) {
        return a <= b;
    }

    public boolean more(double a, double b) {
        return a > b;
    }

    public boolean atLeast(double a, double b) {
        return a >= b;
    }

    public boolean same(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && a.equals(b);
    }

    public boolean unlike(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    public boolean present(double a) {
        return !Double.isNaN(a);
    }

    public boolean absent(double a) {
        return Double.isNaN(a);
    }

    public boolean given(String a) {
        return !a.isEmpty();
    }

    public boolean missing(String a) {
        return a.isEmpty();
    }

    public boolean always() {
        return true;
    }

    public boolean never() {
        return false;
    }

    public double plus(double a, double b) {
        return a + b;
    }

    public double minus(double a, double b) {
        return a - b;
    }

    public double times(double a, double b) {
        return a * b;
    }

    /** Absent when divided by zero. */
    public double by(double a, double b) {
        return b == 0 ? Double.NaN : a / b;
    }
}
