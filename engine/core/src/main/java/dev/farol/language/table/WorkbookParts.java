package dev.farol.language.table;

import dev.farol.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three parts of a workbook that its first sheet needs: its cells, texts that cells share, formats of numbers. */
final class WorkbookParts {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    private final String sheetName;
    private final byte[] sheet;
    private final byte[] strings;
    private final byte[] styles;

    private WorkbookParts(String sheetName, byte[] sheet, byte[] strings, byte[] styles) {
        this.sheetName = sheetName;
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
    }

    /** What the part with the cells is called, in capital or small letters. */
    String sheetName() {
        return sheetName;
    }

    byte[] sheet() {
        return sheet;
    }

    /** Empty when there are none. */
    byte[] strings() {
        return strings;
    }

    /** Empty when there are none. */
    byte[] styles() {
        return styles;
    }

    static WorkbookParts of(Unpacked unpacked) throws Refused {
        if (unpacked.has("[Content_Types].xml")) {
            contentTypes(unpacked);
        }
        for (String name : unpacked.parts().keySet()) {
            if (name.endsWith(".rels")) {
                outside(unpacked, name);
            }
        }
        Map<String, String> byId = new HashMap<>();
        Map<String, String> byType = new HashMap<>();
        new XmlPart(unpacked.file(), LINKS, unpacked.part(LINKS)).walk((element, attributes) -> {
            if (element.equals("Relationship")) {
                String target = path(attributes.get("Target").orElse(""));
                byId.put(attributes.get("Id").orElse(""), target);
                String type = attributes.get("Type").orElse("");
                byType.put(type.substring(type.lastIndexOf('/') + 1), target);
            }
        });
        List<String> sheets = new ArrayList<>();
        new XmlPart(unpacked.file(), WORKBOOK, unpacked.part(WORKBOOK)).walk((element, attributes) -> {
            if (element.equals("sheet")) {
                sheets.add(byId.getOrDefault(attributes.get("id").orElse(""), ""));
            }
        });
        if (sheets.isEmpty()) {
            throw Unpacked.unreadable(unpacked.file(), "The workbook has no sheet");
        }
        return new WorkbookParts(
                sheets.get(0),
                unpacked.part(sheets.get(0)),
                optional(unpacked, byType.getOrDefault("sharedStrings", "")),
                optional(unpacked, byType.getOrDefault("styles", "")));
    }

    private static byte[] optional(Unpacked unpacked, String name) throws Refused {
        return name.isEmpty() || !unpacked.has(name) ? new byte[0] : unpacked.part(name);
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static void contentTypes(Unpacked unpacked) throws Refused {
        String name = "[Content_Types].xml";
        new XmlPart(unpacked.file(), name, unpacked.part(name)).walk((element, attributes) -> {
            String type = attributes.get("ContentType").orElse("");
            if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                throw new Refused(
                        "table-macro",
                        Place.of(unpacked.file()),
                        "The workbook has macros (" + type + ")",
                        "Maybe save it as .xlsx.");
            }
        });
    }

    /** Links that a person clicks are harmless; those that bring values are not. */
    private static void outside(Unpacked unpacked, String name) throws Refused {
        new XmlPart(unpacked.file(), name, unpacked.part(name)).walk((element, attributes) -> {
            boolean external = attributes.get("TargetMode").orElse("").equals("External");
            if (external && !attributes.get("Type").orElse("").endsWith("/hyperlink")) {
                throw new Refused(
                        "table-link",
                        Place.of(unpacked.file()),
                        "The workbook takes something from elsewhere ("
                                + attributes.get("Target").orElse("") + ")",
                        "Maybe paste it as values.");
            }
        });
    }
}
