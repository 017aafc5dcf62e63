package dev.farol.ruleset.lint;

/** One thing that rules can be at fault in together, though each is well written. */
interface Check {

    void look(Ground ground, Follows follows, Warnings warnings);
}
