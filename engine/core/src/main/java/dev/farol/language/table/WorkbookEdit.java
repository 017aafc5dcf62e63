package dev.farol.language.table;

import dev.farol.language.table.XmlTags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a workbook anew with other values in cells of its first sheet. One use. */
final class WorkbookEdit {

    private final String sheet;
    private final SharedTexts shared;
    private final Map<CellName, List<CellChange>> changes;
    private final Set<CellName> left;
    private final StringBuilder written = new StringBuilder();
    private int done;
    private int row = -1;
    private int column = -1;

    private WorkbookEdit(String sheet, SharedTexts shared, Map<CellName, List<CellChange>> changes) {
        this.sheet = sheet;
        this.shared = shared;
        this.changes = changes;
        this.left = new HashSet<>(changes.keySet());
    }

    static byte[] write(String file, byte[] content, Map<CellName, List<CellChange>> changes) throws Unwritable {
        try {
            WorkbookParts parts = WorkbookParts.of(Unpacked.of(file, content));
            String sheet = new String(parts.sheet(), StandardCharsets.UTF_8);
            SharedTexts shared = SharedTexts.of(new String(parts.strings(), StandardCharsets.UTF_8));
            String changed = new WorkbookEdit(sheet, shared, changes).write();
            return ZipReplacement.of(content, parts.sheetName(), changed.getBytes(StandardCharsets.UTF_8));
        } catch (Refused refused) {
            throw new Unwritable(refused.diagnostics().get(0).message());
        }
    }

    private String write() throws Unwritable {
        XmlTags tags = new XmlTags(sheet);
        for (Optional<Tag> tag = tags.next(); tag.isPresent() && !left.isEmpty(); tag = tags.next()) {
            if (tag.get().name().equals("row") && !tag.get().closes()) {
                row = tag.get().attribute("r").map(r -> Integer.parseInt(r) - 1).orElse(row + 1);
                column = -1;
            } else if (tag.get().name().equals("c") && !tag.get().closes()) {
                cell(tag.get(), tags);
            }
        }
        if (!left.isEmpty()) {
            throw new Unwritable("the sheet has no cell " + left.iterator().next());
        }
        return written.append(sheet, done, sheet.length()).toString();
    }

    private void cell(Tag open, XmlTags tags) throws Unwritable {
        CellName name = open.attribute("r").flatMap(CellName::of).orElse(new CellName(row, column + 1));
        column = name.column();
        if (!left.remove(name)) {
            return;
        }
        List<Tag> inside = new ArrayList<>(List.of(open));
        Tag last = open;
        while (!(last.equals(open) && open.isEmpty())
                && !(last.closes() && last.name().equals("c"))) {
            last = tags.next().orElseThrow(() -> new Unwritable("the cell " + name + " has no end"));
            inside.add(last);
        }
        XmlCell cell = new XmlCell(name, inside, sheet);
        String changed = cell.with(changes.getOrDefault(name, List.of()), shared::text);
        written.append(sheet, done, cell.from()).append(changed);
        done = cell.to();
    }
}
