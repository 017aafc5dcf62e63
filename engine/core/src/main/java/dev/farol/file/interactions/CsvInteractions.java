package dev.farol.file.interactions;

import dev.farol.diagnostic.Spelling;
import dev.farol.file.FileProblem;
import dev.farol.file.InputProblem;
import dev.farol.file.Limits;
import dev.farol.file.fields.Decimal;
import dev.farol.file.fields.Numbers;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Chunk;
import dev.farol.file.lines.CsvHeader;
import dev.farol.file.lines.Records;
import dev.farol.file.lines.Utf8;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Interactions as CSV: {@code id,customer,type,at,value,data.NAME}, columns in any order. */
final class CsvInteractions implements ChunkReader {

    private static final String DATA = "data.";
    private static final List<String> REQUIRED = List.of("id", "customer", "type", "at");

    private final String file;
    private final CsvHeader header;
    private final InteractionFill fill;
    private final Records records;
    private final Decimal decimal = new Decimal();
    private char[] chars = new char[Limits.TEXT];

    CsvInteractions(String file, CsvHeader header, InteractionFill fill) {
        this.file = file;
        this.header = header;
        this.fill = fill;
        this.records = new Records(header.separator());
    }

    /** Refuses a header that misses a column, or has one that nobody reads. */
    static void check(Path file, CsvHeader header) throws InputProblem {
        for (String name : REQUIRED) {
            header.require(file, name);
        }
        List<String> known = new ArrayList<>(REQUIRED);
        known.add("value");
        for (String name : header.names()) {
            if (!known.contains(name) && (!name.startsWith(DATA) || name.length() == DATA.length())) {
                String hint = Spelling.nearest(name, known)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Maybe name it \"data." + name + "\".");
                throw new InputProblem(file, "has a column that is not known (" + name + ")", hint);
            }
        }
        if (header.names().size() > known.size() + Limits.FIELDS) {
            throw new InputProblem(file, "has more than 64 columns of data", "");
        }
    }

    @Override
    public void read(Chunk chunk, ChunkResult result, InteractionSink.Part part) throws IOException {
        if (chunk.sequence() == 0) {
            records.over(chunk, header.end(), header.nextLine());
        } else {
            records.over(chunk);
        }
        while (records.next()) {
            long line = records.line();
            if (reads(result)) {
                fill.emit(line, result, part);
            }
        }
    }

    private boolean reads(ChunkResult result) throws FileProblem {
        try {
            records.check();
            List<String> cells = header.cells(records);
            fill.start();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    cell(header.names().get(i), cells.get(i));
                }
            }
            fill.check(Problems.FIRST);
            return true;
        } catch (BadLine e) {
            result.rejects.add(records.reject(file, e.text()));
            return false;
        }
    }

    private void cell(String column, String cell) throws BadLine, FileProblem {
        int length = cell.length();
        if (length > chars.length) {
            chars = new char[length];
        }
        cell.getChars(0, length, chars, 0);
        switch (column) {
            case "id" -> fill.id(chars, 0, length);
            case "customer" -> fill.customer(chars, 0, length);
            case "type" -> fill.type(chars, 0, length);
            case "at" -> fill.at(chars, 0, length);
            case "value" -> value(cell);
            default -> datum(fill.field(column.substring(DATA.length())), cell);
        }
    }

    private void value(String cell) throws BadLine {
        if (!decimal.plain(chars, 0, cell.length())) {
            throw new BadLine("value is not a number (" + Utf8.cut(cell, 60) + ")" + Numbers.hint(cell));
        }
        fill.value(chars, 0, cell.length());
    }

    private void datum(int field, String cell) throws BadLine {
        if (cell.equals("true") || cell.equals("false")) {
            fill.flag(field, cell.equals("true"));
        } else if (decimal.plain(chars, 0, cell.length())) {
            fill.number(field, chars, 0, cell.length());
        } else {
            fill.text(field, chars, 0, cell.length());
        }
    }
}
