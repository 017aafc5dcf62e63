package dev.farol.language.table;

import dev.farol.diagnostic.Place;
import java.nio.charset.StandardCharsets;

/** Tells by its first bytes what a file is that should be a workbook. */
final class Signature {

    private static final int MOST = 20_000_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Signature() {}

    static void check(String file, byte[] content) throws Refused {
        Place place = Place.of(file);
        if (content.length > MOST) {
            throw new Refused(
                    "table-too-large",
                    place,
                    "The file is larger than " + MOST + " bytes",
                    "Maybe copy the table alone into a new workbook.");
        }
        if (starts(content, OLE)) {
            String text = new String(content, StandardCharsets.UTF_16LE);
            String odd = new String(content, 1, content.length - 1, StandardCharsets.UTF_16LE);
            if (text.contains("EncryptedPackage") || odd.contains("EncryptedPackage")) {
                throw new Refused(
                        "table-encrypted",
                        place,
                        "The file is locked with a password",
                        "Maybe save it without the password.");
            }
            throw new Refused("table-file", place, "This is a file of the old .xls form", "Maybe save it as .xlsx.");
        }
        if (!starts(content, ZIP)) {
            throw new Refused(
                    "table-file", place, "This is no .xlsx workbook", "Maybe save it as .xlsx, or name it .csv.");
        }
    }

    private static boolean starts(byte[] content, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (content.length <= i || content[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
