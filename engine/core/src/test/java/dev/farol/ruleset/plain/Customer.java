package dev.farol.ruleset.plain;

/** The fact of plain rules. */
public final class Customer {

    public String getName() {
        return "name";
    }

    public double getMrr() {
        return 2;
    }

    public double count(String type, int days) {
        return type.length() + days;
    }
}
