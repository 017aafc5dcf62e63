package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the cells of a workbook's first sheet, after all of it was checked. */
final class XlsxCells {

    private final String file;
    private final List<Diagnostic> problems;
    private final List<List<String>> rows = new ArrayList<>();

    private XlsxCells(String file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = new ArrayList<>(problems);
    }

    static Grid read(String file, byte[] content) throws Refused {
        WorkbookParts parts = WorkbookParts.of(Unpacked.of(file, content));
        SheetCheck check = new SheetCheck(file);
        Map<CellName, CellName> merged = check.check(parts.sheet());
        for (byte[] part : List.of(parts.strings(), parts.styles())) {
            if (part.length > 0) {
                new XmlPart(file, "strings or styles", part).walk((element, attributes) -> {});
            }
        }
        XlsxCells cells = new XlsxCells(file, check.problems());
        cells.read(CleanWorkbook.pack(parts));
        if (!cells.problems.isEmpty()) {
            throw new Refused(cells.problems);
        }
        merged.keySet().forEach(cell -> cells.set(cell.row(), cell.column(), ""));
        return new Grid(file, List.copyOf(cells.rows), merged);
    }

    private void read(byte[] workbook) throws Refused {
        ReadingOptions withFormats = new ReadingOptions(true, true);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook), withFormats);
                Stream<Row> sheet = book.getFirstSheet().openStream()) {
            sheet.forEach(row -> row.stream().filter(Objects::nonNull).forEach(this::cell));
        } catch (IOException | RuntimeException e) {
            // The library says in many ways that a sheet makes no sense to it.
            throw problems.isEmpty() ? Unpacked.unreadable(file, "The sheet cannot be read") : new Refused(problems);
        }
    }

    private void cell(Cell cell) {
        int row = cell.getAddress().getRow();
        int column = cell.getAddress().getColumn();
        Place place = Place.cell(file, row + 1, column + 1, new CellName(row, column).toString());
        set(row, column, text(cell, place));
    }

    private String text(Cell cell, Place place) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        CellType type = cell.getType();
        if (type == CellType.NUMBER) {
            return number(cell, raw, place);
        }
        if (type == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equals("true") ? "true" : "false";
        }
        if (type == CellType.ERROR) {
            problem("table-value", place, "The cell shows an error (" + raw + ")", "Maybe write a value.");
            return "";
        }
        return Objects.requireNonNullElse(cell.getText(), raw);
    }

    private String number(Cell cell, String raw, Place place) {
        int format = Objects.requireNonNullElse(cell.getDataFormatId(), 0);
        if (DateFormats.isDate(format, Objects.requireNonNullElse(cell.getDataFormatString(), ""))) {
            problem("table-date", place, "A cell with a date says nothing to a rule", DateFormats.HINT);
            return "";
        }
        return NumberText.of(raw).orElseGet(() -> {
            problem("table-value", place, "No rule can use this number (" + raw + ")", "Maybe a plain number.");
            return "";
        });
    }

    private void problem(String code, Place place, String message, String hint) {
        if (problems.size() < SheetCheck.MOST_PROBLEMS) {
            problems.add(Diagnostic.error(code, place, message, hint));
        }
    }

    private void set(int row, int column, String text) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<String> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        if (!text.isEmpty()) {
            cells.set(column, text);
        }
    }
}
