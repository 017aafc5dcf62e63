package dev.farol.ruleset.plain;

/** The global of plain rules. */
public final class Health {

    public void points(int points, String en, String pt) {}
}
