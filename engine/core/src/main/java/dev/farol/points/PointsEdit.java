package dev.farol.points;

import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import java.util.List;

/**
 * Rule files with other points. Nothing is written to disk. Immutable.
 *
 * @param before the files as they were
 * @param after the files as they would be: each that holds no changed number is the same
 * @param set what the files say afterwards
 * @param changed what was changed, by file and place
 * @param unchanged what could not be changed, by file and place
 * @param difference as {@code diff -u} writes it, with the line ends of the files, so that {@code git apply} takes it; a line that
 *     starts with {@code #} for each cell of a workbook, which it cannot bring. Empty when nothing changed
 */
public record PointsEdit(
        RuleFiles before,
        RuleFiles after,
        RuleSet set,
        List<Changed> changed,
        List<Unchanged> unchanged,
        String difference) {

    public PointsEdit {
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    /**
     * Changes numbers and nothing else: comments, layout, tables and sentences stay byte for byte. The changed files are read again,
     * and what does not say exactly what was wished, or says anything else in another way, is taken back and listed.
     *
     * @param files of a folder without errors
     * @param set what was read from them
     */
    public static PointsEdit of(RuleFiles files, RuleSet set, PointsWish wish) {
        return new PointsEditor(files, set).edit(wish);
    }

    public boolean isEmpty() {
        return changed.isEmpty();
    }
}
