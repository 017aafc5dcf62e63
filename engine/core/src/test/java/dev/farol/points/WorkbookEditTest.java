package dev.farol.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookEditTest {

    private static final String PATH = "health/t.drl.xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String NUMBER = "health.points($param, \"w & <é>\");";
    private static final String SIZE = "health.points(-$param, \"w\");";
    private static final String TEXT = "health.points($1, \"$2\");";

    @TempDir
    private Path folder;

    /** A table with three rules, a, b and c, and another sheet. */
    private static byte[] workbook(String snippet, Object a, Object b, Object c, Consumer<Worksheet> more)
            throws IOException {
        Object[][] rows = {
            {"RuleTable T"},
            {"NAME", "METADATA", "CONDITION", "ACTION"},
            {"", "", "Customer", ""},
            {"", "dimension($param)", "count(\"login\", $param) > 0", snippet},
            {"Name", "Dimension", "Days", "Points"},
            {"a", "use", 10, a},
            {"b", "use", 20, b},
            {"c", "use", 30, c}
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Rules");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (!rows[row][column].toString().isEmpty()) {
                        sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
            sheet.style(5, 3).bold().set();
            more.accept(sheet);
            workbook.newWorksheet("Notes").value(0, 0, "8, w");
        }
        return out.toByteArray();
    }

    private static PointsEdit edit(byte[] workbook, Map<String, Integer> points) {
        return SmallFolder.edit(SmallFolder.with(new RuleFile(PATH, workbook)), points);
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve("t.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private byte[] withSheet(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> parts = parts(workbook);
        parts.computeIfPresent(SHEET, (name, sheet) -> {
            String changed = change.apply(sheet);
            assertThat(changed).isNotEqualTo(sheet);
            return changed;
        });
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Map<String, String> written(PointsEdit edit) throws IOException {
        return parts(edit.after().find(PATH).orElseThrow().content());
    }

    @Test
    void changesNumbersOfCellsAndKeepsAllOtherParts() throws IOException {
        byte[] before = workbook(NUMBER, -12, 8, 5, sheet -> {});
        PointsEdit edit = edit(before, Map.of("a", -9, "b", -100));
        assertThat(edit.unchanged()).isEmpty();
        Map<String, String> expected = parts(before);
        expected.computeIfPresent(
                SHEET,
                (name, sheet) ->
                        sheet.replace("<v>-12</v>", "<v>-9</v>").replaceFirst("(r=\"D7\"[^>]*><v>)8<", "$1-100<"));
        assertThat(written(edit)).containsExactlyEntriesOf(expected);
        assertThat(edit.difference())
                .isEqualTo("# health/t.drl.xlsx  D6: -12 -> -9\n# health/t.drl.xlsx  D7: 8 -> -100\n");
        PointsEdit back = edit(edit.after().find(PATH).orElseThrow().content(), Map.of("a", -12, "b", 8));
        assertThat(written(back)).containsExactlyEntriesOf(parts(before));
    }

    @Test
    void keepsTheTextAroundPointsAndTheSharedOne() throws IOException {
        byte[] before = workbook(TEXT, " -8, a & <b> '8' ", "8, w", "8, w", sheet -> {});
        PointsEdit edit = edit(before, Map.of("a", 12, "b", -9));
        assertThat(edit.unchanged()).isEmpty();
        Map<String, String> after = written(edit);
        Map<String, String> expected = parts(before);
        assertThat(after.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, part) -> assertThat(after)
                .satisfies(all -> assertThat(name.equals(SHEET) || part.equals(all.get(name)))
                        .isTrue()));
        assertThat(after.get(SHEET))
                .contains("<is><t xml:space=\"preserve\"> 12, a &amp; &lt;b&gt; '8' </t></is>")
                .contains("<is><t xml:space=\"preserve\">-9, w</t></is>");
        PointsEdit again = edit(edit.after().find(PATH).orElseThrow().content(), Map.of("a", -3, "b", 4, "c", 5));
        assertThat(again.unchanged()).isEmpty();
        assertThat(written(again).get(SHEET))
                .contains("> -3, a &amp;")
                .contains(">4, w<")
                .contains(">5, w<");
    }

    @Test
    void saysSoWhereTheSnippetFixesTheSign() throws IOException {
        PointsEdit edit = edit(workbook(SIZE, 12, 8, 5, sheet -> {}), Map.of("a", 9, "b", -3));
        assertThat(edit.changed()).extracting(one -> one.target().inWords()).containsExactly("b");
        assertThat(edit.unchanged())
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .startsWith(
                                "health/t.drl.xlsx:D4: could not set a (9): The minus before its points stands in the"
                                        + " snippet"));
    }

    @Test
    void mergedCellsChangeTogetherOrNotAtAll() throws IOException {
        byte[] merged =
                workbook(NUMBER, -12, "", 5, sheet -> sheet.range(5, 3, 6, 3).merge());
        PointsEdit alone = edit(merged, Map.of("a", -9));
        assertThat(alone.isEmpty()).isTrue();
        assertThat(alone.unchanged())
                .singleElement()
                .satisfies(one -> assertThat(one.why()).contains("The rule \"b\" has its points from the same cell"));
        PointsEdit together = edit(merged, Map.of("a", -9, "b", -9, "c", 6));
        assertThat(together.unchanged()).isEmpty();
        assertThat(together.changed()).hasSize(3);
        assertThat(written(together).get(SHEET)).contains("<v>-9</v>").contains("<v>6</v>");
    }

    @Test
    void readsSheetsThatOtherProgramsWrite() throws IOException {
        byte[] workbook = withSheet(
                workbook(NUMBER, -12, 8, 5, sheet -> {}),
                sheet -> sheet.replace("<v>-12</v>", "<!-- <c r='D6'> --><v\n>-1.2E1</v >")
                        .replaceAll("<(/?)(c|v|row|sheetData|worksheet)([ >/\n])", "<$1x:$2$3")
                        .replace(
                                " xmlns=",
                                " xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns="));
        RuleFiles files = SmallFolder.with(new RuleFile(PATH, workbook));
        PointsEdit edit = SmallFolder.edit(files, Map.of("a", 9, "c", -6));
        assertThat(edit.unchanged()).isEmpty();
        assertThat(written(edit).get(SHEET)).contains("<x:v\n>9</x:v >").contains("<x:v>-6</x:v>");
    }
}
