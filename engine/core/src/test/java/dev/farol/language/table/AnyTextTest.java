package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostics;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, reading it ends with messages and not with an exception. */
class AnyTextTest {

    private static final String SIGNS =
            "$param $1 $2,;\"'\\(){}\n\nRuleTable CONDITION ACTION Customer...<c r=\"A1\">0,5/";

    private final Random random = new Random(11);

    private String change(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(changed.length() + 1);
            int to = Math.min(changed.length(), from + random.nextInt(4));
            int sign = random.nextInt(SIGNS.length() - 4);
            changed.replace(from, to, SIGNS.substring(sign, sign + random.nextInt(4)));
        }
        return changed.toString();
    }

    @Test
    void readsAnyCsv() {
        for (int i = 0; i < 3_000; i++) {
            Tables.expandCsv("a.drl.csv", change(CsvTablesTest.TABLE), new Diagnostics());
        }
    }

    @Test
    void readsAnySheet() {
        String sheet = Workbooks.sheet(
                "<sheetData><row r=\"1\">" + Workbooks.cell("A1", "RuleTable T") + "</row><row r=\"2\">"
                        + Workbooks.cell("A2", "ACTION")
                        + "<c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" s=\"0\"><v>1.5</v></c>"
                        + "<c r=\"D2\" t=\"s\"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref=\"A3:B4\"/></mergeCells>");
        for (int i = 0; i < 1_000; i++) {
            Map<String, String> parts = Workbooks.parts(sheet);
            parts.replaceAll((name, part) -> random.nextInt(4) == 0 ? change(part) : part);
            Tables.expandXlsx("a.drl.xlsx", Workbooks.zip(parts), new Diagnostics());
        }
    }

    @Test
    void readsAnyBytes() {
        byte[] workbook = Workbooks.zip(Workbooks.parts(Workbooks.sheet("<sheetData/>")));
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = workbook.clone();
            for (int j = random.nextInt(5); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Tables.expandXlsx("a.drl.xlsx", changed, new Diagnostics());
        }
    }
}
