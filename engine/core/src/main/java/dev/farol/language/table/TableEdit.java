package dev.farol.language.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Changes parts of cells in the files of decision tables, and nothing else of them. Stateless. */
public final class TableEdit {

    private TableEdit() {}

    /**
     * Changes cells of a CSV text.
     *
     * @param text as stored, with its byte order mark and its line ends
     */
    public static String csv(String text, List<CellChange> changes) throws Unwritable {
        return new CsvEdit(text, byCell(changes)).write();
    }

    /**
     * Changes cells of the first sheet of a workbook. Only that sheet's part of the file has other content afterwards.
     *
     * @param file its path, for messages
     */
    public static byte[] xlsx(String file, byte[] content, List<CellChange> changes) throws Unwritable {
        return WorkbookEdit.write(file, content, byCell(changes));
    }

    private static Map<CellName, List<CellChange>> byCell(List<CellChange> changes) {
        return changes.stream().collect(Collectors.groupingBy(CellChange::cell));
    }

    /** The text of a cell with changes made. */
    static String changed(String text, List<CellChange> changes) throws Unwritable {
        StringBuilder changed = new StringBuilder(text);
        int lead = text.length() - text.stripLeading().length();
        Map<Integer, CellChange> fromTheEnd = new TreeMap<>(java.util.Comparator.reverseOrder());
        changes.forEach(change -> fromTheEnd.put(change.from(), change));
        for (CellChange change : fromTheEnd.values()) {
            int from = lead + change.from();
            if (from + change.length() > changed.length()) {
                throw new Unwritable("the cell " + change.cell() + " is stored in a way that is not known");
            }
            changed.replace(from, from + change.length(), change.text());
        }
        return changed.toString();
    }
}
