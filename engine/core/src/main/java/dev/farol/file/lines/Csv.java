package dev.farol.file.lines;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/** RFC 4180 with one separator: where a record ends, and its fields. Stateless. */
public final class Csv {

    /** The quoting of a record is not that of RFC 4180. */
    public static final int BROKEN = -1;
    /** A quote is still open where the bytes end. */
    public static final int OPEN = -2;

    private Csv() {}

    /** The index of the line feed that ends the record which starts at {@code from} ({@code to} when nothing follows it), {@link #BROKEN} or {@link #OPEN}. */
    public static int recordEnd(byte[] bytes, int from, int to, int separator) {
        int hit = Scan.findEither(bytes, from, to, '\n', '"');
        if (hit < 0) {
            return to;
        }
        return bytes[hit] == '\n' ? hit : quotedRecordEnd(bytes, from, to, separator);
    }

    private static int quotedRecordEnd(byte[] bytes, int from, int to, int separator) {
        int i = from;
        while (true) {
            boolean quoted = i < to && bytes[i] == '"';
            int end = quoted ? quotedFieldEnd(bytes, i + 1, to, separator) : plainFieldEnd(bytes, i, to, separator);
            if (end < 0 || end == to || bytes[end] == '\n') {
                return end;
            }
            i = end + 1;
        }
    }

    private static int plainFieldEnd(byte[] bytes, int from, int to, int separator) {
        int end = Scan.findEither(bytes, from, to, separator, '\n');
        return end < 0 ? to : end;
    }

    /** The separator or line feed after a quoted field of which the opening quote is read. */
    private static int quotedFieldEnd(byte[] bytes, int from, int to, int separator) {
        int i = from;
        while (true) {
            int quote = Scan.find(bytes, i, to, '"');
            if (quote < 0) {
                return OPEN;
            }
            int after = quote + 1;
            if (after < to && bytes[after] == '"') {
                i = after + 1;
                continue;
            }
            int end = after < to && bytes[after] == '\r' ? after + 1 : after;
            boolean ends = end == to || bytes[end] == '\n' || (end == after && bytes[end] == separator);
            return ends ? end : BROKEN;
        }
    }

    /** The fields of one record, without its line end. */
    static List<String> fields(String record, char separator) throws BadLine {
        return record.indexOf('"') < 0 ? plainFields(record, separator) : quotedFields(record, separator);
    }

    private static List<String> plainFields(String record, char separator) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        int at = record.indexOf(separator);
        while (at >= 0) {
            fields.add(record.substring(from, at));
            from = at + 1;
            at = record.indexOf(separator, from);
        }
        fields.add(record.substring(from));
        return fields;
    }

    private static List<String> quotedFields(String record, char separator) throws BadLine {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofSingleCsvRecord(record)
                    .getFields();
        } catch (CsvParseException e) {
            throw BadLine.quotes();
        }
    }
}
