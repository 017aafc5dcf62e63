package dev.farol.file.lines;

import dev.farol.diagnostic.Spelling;
import dev.farol.file.InputProblem;
import dev.farol.file.Limits;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first record of a CSV file.
 *
 * @param separator between the fields of each record: {@code ,} or {@code ;}
 * @param names of its columns, none twice
 * @param end where the bytes of the header end in its chunk
 * @param nextLine the number of the line after it
 */
public record CsvHeader(char separator, List<String> names, int end, long nextLine) {

    /** The separator that a header uses: {@code ;} where it is the more frequent one, else {@code ,}. */
    static char separator(byte[] bytes, int length) {
        int found = Scan.find(bytes, 0, length, '\n');
        int end = found < 0 ? length : found;
        return Scan.count(bytes, 0, end, ';') > Scan.count(bytes, 0, end, ',') ? ';' : ',';
    }

    /** Reads the header at the beginning of the first chunk of a file. */
    public static CsvHeader read(Path file, Chunk chunk, char separator) throws InputProblem {
        Records records = new Records(separator);
        records.over(chunk);
        if (!records.next()) {
            throw new InputProblem(file, "has no header", "Maybe its first line was lost.");
        }
        try {
            records.check();
            List<String> names = Csv.fields(records.text(), separator).stream()
                    .map(String::strip)
                    .toList();
            refuse(file, names);
            return new CsvHeader(separator, names, records.after(), records.lineAfter());
        } catch (BadLine e) {
            throw new InputProblem(file, "has a bad header: " + e.text(), "");
        }
    }

    private static void refuse(Path file, List<String> names) throws InputProblem {
        if (names.size() > Limits.COLUMNS) {
            throw new InputProblem(file, "has more than " + Limits.COLUMNS + " columns (" + names.size() + ")", "");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                throw new InputProblem(file, "has a column without a name (column " + (i + 1) + ")", "");
            }
            if (name.length() > Limits.NAME) {
                throw new InputProblem(
                        file,
                        "has a column name of more than " + Limits.NAME + " characters (column " + (i + 1) + ")",
                        "");
            }
            if (!seen.add(name)) {
                throw new InputProblem(file, "names the column \"" + name + "\" twice", "Maybe rename one of them.");
            }
        }
    }

    /** The cells of a record, as many as there are columns; else only its first line is taken for bad, and the record was none. */
    public List<String> cells(Records records) throws BadLine {
        List<String> cells;
        try {
            cells = Csv.fields(records.text(), separator);
        } catch (BadLine e) {
            records.backToSecondLine();
            throw e;
        }
        if (cells.size() != names.size()) {
            records.backToSecondLine();
            throw new BadLine(count(cells.size(), "field") + " where the header has " + names.size() + ". "
                    + "Maybe a text with \"" + separator + "\" is not in quotes");
        }
        return cells;
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** The index of a column without which the file makes no sense. */
    public int require(Path file, String name) throws InputProblem {
        int index = names.indexOf(name);
        if (index < 0) {
            String shown = Utf8.cut(String.join(", ", names), 200);
            throw new InputProblem(file, "has no column \"" + name + "\" (" + shown + ")", hint(name));
        }
        return index;
    }

    /** Refuses a column that differs from a known one in nothing but case and separators: it would be read as something else. */
    public void refuseSlips(Path file, Collection<String> known) throws InputProblem {
        for (String name : names) {
            for (String meant : known) {
                if (!known.contains(name) && folded(name).equals(folded(meant))) {
                    throw new InputProblem(
                            file,
                            "has a column \"" + name + "\", which is not known so",
                            "Did you mean \"" + meant + "\"?");
                }
            }
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private String hint(String name) {
        if (names.size() == 1 && names.get(0).indexOf('\t') >= 0) {
            return "Maybe it is separated by tabs: write commas or semicolons.";
        }
        return Spelling.nearest(name, names)
                .filter(near -> near.toLowerCase(Locale.ROOT).contains(name))
                .map(near -> "Maybe rename the column \"" + near + "\" to \"" + name + "\".")
                .orElse("Maybe its first line, the header, was lost.");
    }
}
