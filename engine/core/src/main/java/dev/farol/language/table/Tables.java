package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import java.util.List;

/**
 * Turns decision tables into plain rule text. Their form is a subset of what Drools reads from spreadsheets: cells above
 * the rules say what each column is for and hold the rule text, and each row below is a rule. Stateless.
 *
 * <p>Text that comes from a cell is at that cell's place, the rest at the first cell of its row. When there are errors the
 * result lacks what they are about, and is of no use but for more messages.
 */
public final class Tables {

    private Tables() {}

    /**
     * Reads tables from CSV, with commas or semicolons.
     *
     * @param diagnostics gets an error or a warning for each cell that is wrong
     */
    public static MappedText expandCsv(String file, String text, Diagnostics diagnostics) {
        return expand(file, () -> CsvCells.read(file, text), diagnostics);
    }

    /**
     * Reads tables from the first sheet of an {@code .xlsx} workbook. It may hold values only: formulas, links to other
     * files, macros and embedded objects are refused, and so is what unpacks to more than 20 MB.
     *
     * @param diagnostics gets an error or a warning for each cell that is wrong, or one for the file
     */
    public static MappedText expandXlsx(String file, byte[] content, Diagnostics diagnostics) {
        return expand(file, () -> XlsxCells.read(file, content), diagnostics);
    }

    private interface Cells {
        Grid read() throws Refused;
    }

    private static MappedText expand(String file, Cells cells, Diagnostics diagnostics) {
        try {
            Grid grid = cells.read();
            List<RuleTable> tables = new TableFinder(grid, diagnostics).find();
            return new RuleWriter(grid, diagnostics).write(tables);
        } catch (Refused refused) {
            refused.diagnostics().forEach(diagnostics::add);
            return MappedText.of(file, "");
        }
    }
}
