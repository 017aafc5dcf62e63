package dev.farol.language.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the checked parts of a workbook, and nothing else of it, so that what is read is what was checked. */
final class CleanWorkbook {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String LINKS = HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";

    /** The reader wants this part even when no cell does. */
    private static final String NO_STYLES =
            HEAD + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    private CleanWorkbook() {}

    static byte[] pack(WorkbookParts parts) {
        boolean strings = parts.strings().length > 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            put(zip, "[Content_Types].xml", types(strings));
            put(zip, "_rels/.rels", LINKS.formatted(link("rId1", "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "xl/workbook.xml",
                    HEAD + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"" + LINK.substring(0, LINK.length() - 1) + "\"><sheets>"
                            + "<sheet name=\"Table\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    LINKS.formatted(link("rId1", "worksheet", "worksheets/sheet1.xml")
                            + (strings ? link("rId2", "sharedStrings", "sharedStrings.xml") : "")
                            + link("rId3", "styles", "styles.xml")));
            put(zip, "xl/worksheets/sheet1.xml", parts.sheet());
            if (strings) {
                put(zip, "xl/sharedStrings.xml", parts.strings());
            }
            put(
                    zip,
                    "xl/styles.xml",
                    parts.styles().length > 0 ? parts.styles() : NO_STYLES.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String types(boolean strings) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + type("workbook.xml", "sheet.main")
                + type("worksheets/sheet1.xml", "worksheet")
                + (strings ? type("sharedStrings.xml", "sharedStrings") : "")
                + type("styles.xml", "styles")
                + "</Types>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    private static String link(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + LINK + kind + "\" Target=\"" + target + "\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        put(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
