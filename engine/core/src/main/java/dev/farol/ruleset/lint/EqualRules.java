package dev.farol.ruleset.lint;

/** Rules that always fire together, though they are written differently. */
final class EqualRules implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        for (Follows.Pair pair : follows.pairs()) {
            if (pair.mutual() && !ground.isMeant(pair.rule(), pair.other())) {
                warnings.add(
                        "always-together",
                        pair.rule().place(),
                        "This rule fires exactly when another does that speaks of the same thing "
                                + Told.both(pair.rule(), pair.other()) + ".",
                        "Maybe put both into one rule.");
            }
        }
    }
}
