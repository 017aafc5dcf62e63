package dev.farol.points;

import dev.farol.diagnostic.Place;
import dev.farol.language.table.CellChange;
import dev.farol.language.table.TableEdit;
import dev.farol.language.table.Unwritable;
import dev.farol.rules.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Changes characters of one file and keeps all others, whatever the file is. Stateless. */
final class FileEdit {

    private static final Comparator<Change> FROM_THE_END =
            Comparator.comparing((Change change) -> change.from().place()).reversed();

    private FileEdit() {}

    static RuleFile of(RuleFile file, List<Change> changes) throws Unwritable {
        if (!file.isText()) {
            return new RuleFile(file.path(), TableEdit.xlsx(file.path(), file.content(), cells(changes)));
        }
        String text = new String(file.content(), StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), file.content())) {
            throw new Unwritable("the file is not UTF-8");
        }
        boolean table = file.path().endsWith(".csv");
        return RuleFile.of(file.path(), table ? TableEdit.csv(text, cells(changes)) : lines(text, changes));
    }

    private static List<CellChange> cells(List<Change> changes) {
        return changes.stream()
                .map(change -> new CellChange(
                        change.from().place().line() - 1,
                        change.from().place().column() - 1,
                        change.from().index(),
                        change.length(),
                        change.text()))
                .toList();
    }

    private static String lines(String text, List<Change> changes) {
        int[] starts = lineStarts(text);
        StringBuilder changed = new StringBuilder(text);
        for (Change change : changes.stream().sorted(FROM_THE_END).toList()) {
            Place place = change.from().place();
            int at = starts[place.line() - 1] + place.column() - 1;
            changed.replace(at, at + change.length(), change.text());
        }
        return changed.toString();
    }

    /** Where lines start, whatever ends them; the first one behind a byte order mark. */
    private static int[] lineStarts(String text) {
        int[] starts =
                new int[(int) text.chars().filter(c -> c == '\n' || c == '\r').count() + 1];
        int count = 0;
        starts[count++] = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
