package dev.farol.language.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileWorkbooksTest {

    private static final String GOOD =
            Workbooks.sheet("<sheetData><row r=\"1\">" + Workbooks.cell("A1", "RuleTable T") + "</row></sheetData>");

    private static List<String> messages(byte[] content) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Tables.expandXlsx("a.xlsx", content, diagnostics).text()).isEmpty();
        return diagnostics.sorted().stream()
                .map(Diagnostic::text)
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    private static List<String> messages(Map<String, String> parts) {
        return messages(Workbooks.zip(parts));
    }

    private static List<String> with(String name, String content) {
        Map<String, String> parts = Workbooks.parts(GOOD);
        parts.put(name, content);
        return messages(parts);
    }

    private static List<String> sheet(String inside) {
        return messages(Workbooks.parts(Workbooks.sheet(inside)));
    }

    @Test
    void readsTheWorkbookThatTheOthersAreMadeFrom() {
        assertThat(messages(Workbooks.parts(GOOD)))
                .contains("a.xlsx:A1: error[table-empty]: The table has no rows with rules (T)");
    }

    @Test
    void refusesZipBombs() {
        assertThat(with("xl/media/a.xml", " ".repeat(30_000_000)))
                .containsExactly("a.xlsx: error[table-too-large]: The file unpacks to far more than a table needs");
        Map<String, String> parts = Workbooks.parts(GOOD);
        for (int i = 0; i < 1_000; i++) {
            parts.put("xl/" + i + ".txt", "");
        }
        assertThat(messages(parts))
                .containsExactly("a.xlsx: error[table-too-large]: The file has more than 1000 parts");
    }

    @Test
    void refusesEntitiesInEveryPart(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String sheet = Workbooks.sheet(
                "<sheetData><row r=\"1\">" + Workbooks.cell("A1", "RuleTable &e;&b;") + "</row></sheetData>");

        for (String declaration : List.of(external, laughs)) {
            for (String part : List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
                Map<String, String> parts = Workbooks.parts(sheet);
                parts.put(part, declaration + parts.get(part));
                assertThat(messages(parts)).singleElement().asString().contains("error[table-doctype]");
            }
        }
    }

    @Test
    void refusesEntitiesHiddenByAnEncoding() {
        Map<String, String> parts = Workbooks.parts("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + GOOD);
        assertThat(messages(parts))
                .containsExactly("a.xlsx: error[table-file]: A part of the workbook is not UTF-8 (sheet)");
        assertThat(messages(Workbooks.parts(Workbooks.sheet("&nothing;"))))
                .containsExactly("a.xlsx: error[table-file]: A part of the workbook is damaged (sheet)");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(with("xl/vbaProject.bin", "x"))
                .containsExactly("a.xlsx: error[table-macro]: The workbook has macros (xl/vbaproject.bin)");
        assertThat(with("xl/embeddings/oleObject1.bin", "x"))
                .containsExactly(
                        "a.xlsx: error[table-embedded]: The workbook has embedded objects (xl/embeddings/oleobject1.bin)");
        assertThat(with("xl/externalLinks/externalLink1.xml", "<x/>"))
                .containsExactly("a.xlsx: error[table-link]: The workbook takes values from elsewhere"
                        + " (xl/externallinks/externallink1.xml)");
        assertThat(with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/image\" Target=\"http://x/\" TargetMode=\"External\"/>"
                                + "</Relationships>"))
                .containsExactly("a.xlsx: error[table-link]: The workbook takes something from elsewhere (http://x/)");
        assertThat(
                        with(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"))
                .singleElement()
                .asString()
                .startsWith("a.xlsx: error[table-macro]: The workbook has macros");
    }

    @Test
    void refusesFilesOfOtherKinds() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] locked = new byte[200];
        System.arraycopy(ole, 0, locked, 0, 8);
        System.arraycopy("EncryptedPackage".getBytes(UTF_16LE), 0, locked, 50, 32);

        assertThat(messages(ole)).containsExactly("a.xlsx: error[table-file]: This is a file of the old .xls form");
        assertThat(messages(locked))
                .containsExactly("a.xlsx: error[table-encrypted]: The file is locked with a password");
        assertThat(messages("a,b".getBytes(UTF_8)))
                .containsExactly("a.xlsx: error[table-file]: This is no .xlsx workbook");
        assertThat(messages(new byte[0])).containsExactly("a.xlsx: error[table-file]: This is no .xlsx workbook");
        byte[] good = Workbooks.zip(Workbooks.parts(GOOD));
        for (int end = 4; end < good.length; end += 97) {
            assertThat(messages(Arrays.copyOf(good, end))).isNotEmpty();
        }
    }

    @Test
    void refusesSheetsOfSizesThatNoTableHas() {
        assertThat(sheet("<dimension ref=\"A1:XFD1048576\"/><sheetData/>"))
                .containsExactly("a.xlsx: error[table-missing]: No cell of the file starts with RuleTable");
        assertThat(sheet("<sheetData><row r=\"1048576\"/></sheetData>"))
                .containsExactly(
                        "a.xlsx:A1048576: error[table-too-large]: A table has at most 10000 rows and 200 columns");
        assertThat(sheet("<sheetData><row r=\"1\"><c r=\"XFD1\"/></row></sheetData>"))
                .containsExactly("a.xlsx:XFD1: error[table-too-large]: A table has at most 10000 rows and 200 columns");
        assertThat(sheet("<sheetData/><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"))
                .containsExactly("a.xlsx:A1: error[table-too-large]: This merged range is too large (A1:XFD1048576)");
    }

    @Test
    void refusesSheetsThatContradictThemselves() {
        assertThat(sheet("<sheetData><row r=\"2\"/><row r=\"1\"/></sheetData>"))
                .containsExactly("a.xlsx: error[table-file]: The rows of the sheet are out of order");
        assertThat(sheet("<sheetData><row r=\"x\"/></sheetData>"))
                .containsExactly("a.xlsx: error[table-file]: The rows of the sheet are out of order");
        assertThat(sheet("<sheetData><row r=\"1\"><c r=\"A2\"/></row></sheetData>"))
                .containsExactly("a.xlsx: error[table-file]: The cells of the sheet are out of order");
        assertThat(sheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"d\"><v>2026-01-01</v></c></row></sheetData>"))
                .containsExactly("a.xlsx:A1: error[table-date]: A cell with a date says nothing to a rule");
        assertThat(sheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row></sheetData>"))
                .contains("a.xlsx:A1: error[table-value]: The cell shows an error (#REF!)");
        assertThat(sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>x</v></c></row></sheetData>"))
                .isNotEmpty();
    }

    @Test
    void letsDecorationsHaveFormulas() {
        assertThat(sheet("<sheetData/><extLst><ext><f>Sheet2!A1</f></ext></extLst>"))
                .containsExactly("a.xlsx: error[table-missing]: No cell of the file starts with RuleTable");
        assertThat(sheet("<sheetData><row r=\"1\"><c r=\"B1\"><f>1</f><v>1</v></c></row></sheetData>"))
                .containsExactly("a.xlsx:B1: error[table-formula]: A table has values, not formulas");
    }

    @Test
    void readsTheFirstSheetOnly() {
        Map<String, String> parts = Workbooks.parts(GOOD);
        parts.put(
                "xl/worksheets/sheet2.xml",
                Workbooks.sheet("<sheetData><row r=\"1\"><c r=\"A1\"><f>1</f></c></row></sheetData>"));

        assertThat(messages(parts)).noneMatch(message -> message.contains("formula"));
    }
}
