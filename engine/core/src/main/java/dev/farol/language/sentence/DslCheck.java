package dev.farol.language.sentence;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.sentence.Piece.Variable;
import dev.farol.language.sentence.Template.Slot;
import java.util.List;
import java.util.Set;

/** Whether the two sides of an entry fit each other. */
final class DslCheck {

    private final Sentence sentence;
    private final Place right;
    private final Diagnostics diagnostics;

    DslCheck(Sentence sentence, Place right, Diagnostics diagnostics) {
        this.sentence = sentence;
        this.right = right;
        this.diagnostics = diagnostics;
    }

    boolean passes() {
        List<String> known = sentence.pieces().stream()
                .filter(Variable.class::isInstance)
                .map(piece -> ((Variable) piece).name())
                .toList();
        List<Slot> unknown = sentence.template().slots().stream()
                .filter(slot -> !known.contains(slot.variable()))
                .toList();
        unknown.forEach(slot -> unknown(slot, known));
        boolean good = changesNothing() && unknown.isEmpty();
        if (good) {
            warnOfUnused(known);
        }
        return good;
    }

    private void warnOfUnused(List<String> known) {
        Set<String> used = sentence.template().variables();
        known.stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> diagnostics.warning(
                        "dsl-unused",
                        sentence.place(),
                        "The rule text does not use this variable (" + name + ")",
                        "Maybe use {" + name + "} after the =."));
    }

    private void unknown(Slot slot, List<String> known) {
        String hint = known.isEmpty()
                ? "Maybe write \\{" + slot.variable() + "\\} if the braces are meant for a reason."
                : Spelling.hint(slot.variable(), known);
        diagnostics.error(
                "dsl-variable", at(slot.index()), "The sentence has no such variable (" + slot.variable() + ")", hint);
    }

    /** Drools can change a value on its way, {name!uc}: a reader of the rule would not see what it tests. */
    private boolean changesNothing() {
        String text = sentence.right();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int end = Keywords.wordEnd(text, open + 1);
            if (end > open + 1 && text.startsWith("!", end) && !text.startsWith("=", end + 1)) {
                diagnostics.error(
                        "dsl-variable",
                        at(open),
                        "A value goes into the rule as it is (" + text.substring(open + 1, end) + "!)",
                        "Maybe {" + text.substring(open + 1, end) + "} alone.");
                return false;
            }
        }
        return true;
    }

    private Place at(int index) {
        return Place.of(right.file(), right.line(), right.column() + index);
    }
}
