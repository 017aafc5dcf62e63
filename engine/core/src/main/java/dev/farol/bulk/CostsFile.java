package dev.farol.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.farol.customer.Moment;
import dev.farol.diagnostic.Spelling;
import dev.farol.file.InputProblem;
import dev.farol.file.lines.WholeText;
import dev.farol.metrics.Spending;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the company spent, read from a file: CSV with the columns {@code at}, {@code kind} and {@code value}, separated by commas or
 * semicolons, also packed with gzip.
 *
 * @param spending of the good lines, in their order
 * @param bad what is wrong with each other line, with file and line
 */
public record CostsFile(List<Spending> spending, List<String> bad) {

    private static final List<String> COLUMNS = List.of("at", "kind", "value");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,24}(\\.\\d{1,6})?");
    private static final int LONGEST_KIND = 100;

    public CostsFile {
        spending = List.copyOf(spending);
        bad = List.copyOf(bad);
    }

    /**
     * Reads a file.
     *
     * @param zone where days begin
     * @throws InputProblem when it cannot be read at all
     */
    public static CostsFile read(Path file, ZoneId zone) throws InputProblem {
        String text = WholeText.of(file);
        List<Spending> spending = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(WholeText.separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            int[] columns = null;
            for (CsvRecord line : reader) {
                if (columns == null) {
                    columns = columns(file, line.getFields());
                    continue;
                }
                try {
                    spending.add(spending(line.getFields(), columns, zone));
                } catch (IllegalArgumentException wrong) {
                    bad.add(file + ":" + line.getStartingLineNumber() + ": " + wrong.getMessage());
                }
            }
        } catch (CsvParseException e) {
            throw new InputProblem(
                    file, "has quotes that do not fit", "Maybe a quote is not doubled inside of a field.");
        } catch (IOException e) {
            throw InputProblem.of(file, e);
        }
        return new CostsFile(spending, bad);
    }

    private static int[] columns(Path file, List<String> header) throws InputProblem {
        List<String> names = header.stream().map(String::strip).toList();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw new InputProblem(file, "has an unknown column (" + name + ")", Spelling.hint(name, COLUMNS));
            }
        }
        for (String column : COLUMNS) {
            if (names.indexOf(column) < 0 || names.indexOf(column) != names.lastIndexOf(column)) {
                throw new InputProblem(
                        file, "needs the column \"" + column + "\" once", "Maybe begin it with: at,kind,value");
            }
        }
        return COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    private static Spending spending(List<String> cells, int[] columns, ZoneId zone) {
        if (cells.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(cells.size() + " cells, and there are " + COLUMNS.size() + " columns");
        }
        String at = cells.get(columns[0]).strip();
        Moment moment = Moment.parse(at)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"at\" is neither an instant nor a day (" + at + "). Maybe write 2026-10-31"));
        String kind = cells.get(columns[1]).strip();
        if (kind.isEmpty() || kind.length() > LONGEST_KIND) {
            throw new IllegalArgumentException(
                    "\"kind\" has 1 to " + LONGEST_KIND + " characters (" + kind.length() + ")");
        }
        String value = cells.get(columns[2]).strip();
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"value\" is no number (" + value + "). Maybe write it with a point: 1234.50");
        }
        return new Spending(moment.start(zone), kind, new BigDecimal(value));
    }
}
