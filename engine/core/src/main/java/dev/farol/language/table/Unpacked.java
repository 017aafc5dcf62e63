package dev.farol.language.table;

import dev.farol.diagnostic.Place;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The XML parts of a workbook file, unpacked with an eye on how much comes out. */
final class Unpacked {

    private static final long MOST_BYTES = 20_000_000;
    private static final long RATIO_FROM = 1_000_000;
    private static final long MOST_RATIO = 200;

    private final String file;
    private final byte[] content;
    private final Map<String, byte[]> parts = new TreeMap<>();
    private long total;

    private Unpacked(String file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    static Unpacked of(String file, byte[] content) throws Refused {
        Signature.check(file, content);
        Unpacked unpacked = new Unpacked(file, content);
        for (ZipDirectory.Entry entry : ZipDirectory.read(file, content)) {
            PartNames.check(file, entry.name().toLowerCase(Locale.ROOT));
            unpacked.add(entry);
        }
        return unpacked;
    }

    private void add(ZipDirectory.Entry entry) throws Refused {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (!PartNames.isRead(name)) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (entry.deflated()) {
            inflate(entry, out);
        } else {
            count(entry.length());
            out.write(content, entry.from(), entry.length());
        }
        if (parts.putIfAbsent(name, out.toByteArray()) != null) {
            throw unreadable(file, "A part of the file is there twice (" + name + ")");
        }
    }

    private void inflate(ZipDirectory.Entry entry, ByteArrayOutputStream out) throws Refused {
        byte[] buffer = new byte[1 << 16];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, entry.from(), entry.length());
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    throw unreadable(file, "The file is damaged (" + entry.name() + ")");
                }
                count(n);
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            throw unreadable(file, "The file is damaged (" + entry.name() + ")");
        } finally {
            inflater.end();
        }
    }

    private void count(int bytes) throws Refused {
        total += bytes;
        if (total > MOST_BYTES || (total > RATIO_FROM && total > content.length * MOST_RATIO)) {
            throw tooLarge(file, "The file unpacks to far more than a table needs");
        }
    }

    String file() {
        return file;
    }

    /** Their content by their names in small letters. */
    Map<String, byte[]> parts() {
        return parts;
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

    static Refused tooLarge(String file, String message) {
        return new Refused(
                "table-too-large", Place.of(file), message, "Maybe copy the table alone into a new workbook.");
    }
}
