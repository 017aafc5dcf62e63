package dev.farol.service.overrides;

import dev.farol.override.history.Spell;

/** Tags of overrides: each that is set has another one. Stateless. */
public final class OverrideTag {

    private OverrideTag() {}

    public static String of(Spell spell) {
        return Long.toString(spell.sequence());
    }
}
