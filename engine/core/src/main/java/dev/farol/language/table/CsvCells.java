package dev.farol.language.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.farol.diagnostic.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the cells of a comma or semicolon separated text. */
final class CsvCells {

    private static final int MOST = 8 << 20;

    private CsvCells() {}

    static Grid read(String file, String text) throws Refused {
        if (text.length() > MOST) {
            throw new Refused(
                    "table-too-large",
                    Place.of(file),
                    "The file has more than " + MOST + " characters",
                    "Maybe split it into several.");
        }
        List<List<String>> rows = new ArrayList<>();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(Separator.of(content))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content)) {
            for (CsvRecord line : reader) {
                rows.add(line.getFields());
                limit(file, rows.size() - 1, line.getFieldCount());
            }
        } catch (CsvParseException e) {
            throw new Refused(
                    "table-file",
                    Place.of(file, rows.size() + 1, 0),
                    "The quotes of this row do not fit",
                    "Maybe a cell with a \" in it lacks quotes around it, and two \" for each one inside.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Grid(file, List.copyOf(rows), Map.of());
    }

    private static void limit(String file, int row, int columns) throws Refused {
        if (row >= Grid.MOST_ROWS || columns > Grid.MOST_COLUMNS) {
            CellName cell = new CellName(row, Math.min(columns, Grid.MOST_COLUMNS + 1) - 1);
            throw new Refused(
                    "table-too-large",
                    Place.cell(file, row + 1, cell.column() + 1, cell.toString()),
                    "A table has at most " + Grid.MOST_ROWS + " rows and " + Grid.MOST_COLUMNS + " columns",
                    "Maybe split it into several files.");
        }
    }
}
