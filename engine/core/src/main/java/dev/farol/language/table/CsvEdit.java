package dev.farol.language.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds where the characters of cells stand in a CSV text, and changes some of them. One use. */
final class CsvEdit {

    private final String text;
    private final Map<CellName, List<CellChange>> changes;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    CsvEdit(String text, Map<CellName, List<CellChange>> changes) {
        this.text = text;
        this.changes = changes;
    }

    /** A part of the file and what comes in its place. */
    private record Part(int from, int to, String text) {}

    String write() throws Unwritable {
        at = text.startsWith("\uFEFF") ? 1 : 0;
        char separator = Separator.of(text.substring(at).replace("\r\n", "\n").replace('\r', '\n'));
        int row = 0;
        int column = 0;
        int last = changes.keySet().stream().mapToInt(CellName::row).max().orElse(-1);
        while (row <= last && at <= text.length()) {
            List<Integer> characters = cell(separator);
            take(new CellName(row, column), characters);
            boolean same = at < text.length() && text.charAt(at) == separator;
            row += same ? 0 : 1;
            column = same ? column + 1 : 0;
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        StringBuilder changed = new StringBuilder(text);
        parts.sort(Comparator.comparingInt(Part::from).reversed());
        parts.forEach(part -> changed.replace(part.from(), part.to(), part.text()));
        return changed.toString();
    }

    /** Where each character of the cell that starts here stands; afterwards its end is here. */
    private List<Integer> cell(char separator) {
        List<Integer> characters = new ArrayList<>();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == '"' && !text.startsWith("\"\"", at)) {
                quoted = false;
                at++;
                continue;
            }
            if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                break;
            }
            characters.add(at);
            at += quoted && (c == '"' || text.startsWith("\r\n", at)) ? 2 : 1;
        }
        return characters;
    }

    private void take(CellName cell, List<Integer> characters) throws Unwritable {
        int lead = 0;
        while (lead < characters.size() && Character.isWhitespace(text.charAt(characters.get(lead)))) {
            lead++;
        }
        for (CellChange change : changes.getOrDefault(cell, List.of())) {
            int from = lead + change.from();
            int to = from + change.length();
            if (to > characters.size() || change.length() == 0) {
                throw new Unwritable("the cell " + cell + " is stored in a way that is not known");
            }
            parts.add(new Part(characters.get(from), characters.get(to - 1) + 1, change.text()));
        }
    }
}
