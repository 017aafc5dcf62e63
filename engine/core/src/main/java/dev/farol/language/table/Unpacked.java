package dev.farol.language.table;

import dev.farol.diagnostic.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a workbook file, unpacked with an eye on how much comes out. */
record Unpacked(String file, Map<String, byte[]> parts) {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 20_000_000;
    private static final long RATIO_FROM = 1_000_000;
    private static final long MOST_RATIO = 200;

    static Unpacked of(String file, byte[] content) throws Refused {
        Signature.check(file, content);
        Map<String, byte[]> parts = new TreeMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                PartNames.check(file, name);
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge(file, "The file has more than " + MOST_ENTRIES + " parts");
                }
                byte[] part = inflate(file, zip, total, content.length, PartNames.isRead(name));
                total += part.length;
                if (parts.putIfAbsent(name, part) != null) {
                    throw unreadable(file, "A part of the file is there twice (" + name + ")");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, "The file is damaged, or locked with a password");
        }
        return new Unpacked(file, parts);
    }

    private static byte[] inflate(String file, ZipInputStream zip, long before, long packed, boolean keep)
            throws IOException, Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        long total = before;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            total += n;
            if (total > MOST_BYTES || (total > RATIO_FROM && total > packed * MOST_RATIO)) {
                throw tooLarge(file, "The file unpacks to far more than a table needs");
            }
            out.write(buffer, 0, n);
        }
        return keep ? out.toByteArray() : new byte[(int) (total - before)];
    }

    byte[] part(String name) throws Refused {
        byte[] part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw unreadable(file, "The workbook lacks a part (" + name + ")");
        }
        return part;
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    static Refused unreadable(String file, String message) {
        return new Refused(
                "table-file",
                Place.of(file),
                message,
                "Maybe open it in a spreadsheet program and save it again as .xlsx.");
    }

    private static Refused tooLarge(String file, String message) {
        return new Refused(
                "table-too-large", Place.of(file), message, "Maybe copy the table alone into a new workbook.");
    }
}
