package dev.farol.language.table;

import dev.farol.diagnostic.Place;

/** What the names of a workbook's parts tell about it. */
final class PartNames {

    private PartNames() {}

    static void check(String file, String name) throws Refused {
        Place place = Place.of(file);
        if (name.contains("vbaproject") || name.contains("macrosheets/") || name.contains("xl/dialogsheets/")) {
            throw new Refused(
                    "table-macro", place, "The workbook has macros (" + name + ")", "Maybe save it as .xlsx.");
        }
        if (name.contains("embeddings/") || name.contains("activex/") || name.contains("oleobject")) {
            throw new Refused(
                    "table-embedded",
                    place,
                    "The workbook has embedded objects (" + name + ")",
                    "Maybe copy the table alone into a new workbook.");
        }
        if (name.contains("externallinks/") || name.endsWith("connections.xml") || name.contains("querytables/")) {
            throw new Refused(
                    "table-link",
                    place,
                    "The workbook takes values from elsewhere (" + name + ")",
                    "Maybe paste them as values.");
        }
    }

    /** Whether the content of the part says anything about the table. */
    static boolean isRead(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }
}
