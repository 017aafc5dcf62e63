package dev.farol.ruleset.lint;

import dev.farol.lowering.Effect;

/** Rules of which one gives points and the other takes some, for answers to the same questions. */
final class ContradictingPoints implements Check {

    @Override
    public void look(Ground ground, Follows follows, Warnings warnings) {
        Mentions mentions = new Mentions(ground.readings());
        for (Follows.Pair pair : follows.pairs()) {
            if (pair.rule().effect() instanceof Effect.Points points
                    && points.points() < 0 != Told.points(pair.other()) < 0
                    && mentions.asksNoMore(pair.rule().condition(), pair.other().condition())
                    && !ground.isMeant(pair.rule(), pair.other())) {
                String takes = points.points() < 0 ? "takes" : "gives";
                String gives = points.points() < 0 ? "gives" : "takes";
                warnings.add(
                        "contradicting-points",
                        pair.rule().place(),
                        "This rule " + takes + " points (" + Told.signed(points.points())
                                + "), and whenever it fires another "
                                + gives + " some in the same dimension (" + Told.signed(Told.points(pair.other()))
                                + ") "
                                + Told.both(pair.rule(), pair.other()) + ".",
                        "Maybe a number or a < is the wrong way round; if one shall soften the other, name the other rule in the @description of this one.");
            }
        }
    }
}
