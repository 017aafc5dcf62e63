package dev.farol.report;

/** Numbers of things. Stateless. */
final class Counted {

    private Counted() {}

    /** {@code 1 scenario}, {@code 2 scenarios}. */
    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
