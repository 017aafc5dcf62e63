package dev.farol.outcome;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.farol.customer.Customer;
import dev.farol.customer.Moment;
import dev.farol.file.InputProblem;
import dev.farol.file.lines.WholeText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads outcomes: CSV with the columns {@code customer}, {@code as_of} and {@code left} (0 or 1), separated by commas or semicolons, also
 * packed with gzip. A column {@code left_at} may tell when those who left did. Stateless.
 */
public final class OutcomesFile {

    private OutcomesFile() {}

    /**
     * Reads a file. Lines that do not count are set aside.
     *
     * @param zone where days begin: a bare date means the end of the day
     * @throws InputProblem when it cannot be read at all
     */
    public static Outcomes read(Path file, ZoneId zone) throws InputProblem {
        String text = WholeText.of(file);
        OutcomeLines lines = new OutcomeLines();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(WholeText.separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            OutcomeColumns columns = null;
            for (CsvRecord record : reader) {
                if (columns == null) {
                    columns = OutcomeColumns.of(file, record.getFields());
                } else {
                    read(record, columns, zone, lines);
                }
            }
        } catch (CsvParseException e) {
            throw new InputProblem(
                    file, "has quotes that do not fit", "Maybe a quote is not doubled inside of a field.");
        } catch (InputProblem said) {
            throw said;
        } catch (IOException e) {
            throw InputProblem.of(file, e);
        }
        return lines.outcomes();
    }

    private static void read(CsvRecord record, OutcomeColumns columns, ZoneId zone, OutcomeLines lines) {
        long line = record.getStartingLineNumber();
        List<String> wrong = new ArrayList<>();
        List<String> cells = record.getFields();
        if (cells.size() != columns.size()) {
            lines.malformed(line, cells.size() + " cells, and there are " + columns.size() + " columns");
            return;
        }
        String customer = columns.customer(cells);
        if (customer.isEmpty() || customer.length() > Customer.LONGEST_ID) {
            wrong.add("\"customer\" has 1 to " + Customer.LONGEST_ID + " characters (" + customer.length() + ")");
        }
        String left = columns.left(cells);
        if (!left.equals("0") && !left.equals("1")) {
            wrong.add("\"left\" is neither 0 nor 1 (" + left + "). Maybe write 1 for those who left");
        }
        Optional<Instant> asOf = moment("as_of", columns.asOf(cells), zone, wrong);
        String gone = columns.leftAt(cells);
        Optional<Instant> leftAt = gone.isEmpty() ? Optional.empty() : moment("left_at", gone, zone, wrong);
        if (leftAt.isPresent() && !left.equals("1")) {
            wrong.add("\"left_at\" is of somebody who stayed (" + gone + ")");
        } else if (leftAt.isPresent() && asOf.isPresent() && !leftAt.get().isAfter(asOf.get())) {
            wrong.add("\"left_at\" is not after \"as_of\" (" + gone + "). Maybe the score should be of an earlier day");
        }
        if (wrong.isEmpty()) {
            lines.add(new Outcome(line, customer, asOf.orElseThrow(), left.equals("1"), leftAt));
        } else {
            lines.malformed(line, String.join("; ", wrong));
        }
    }

    private static Optional<Instant> moment(String name, String text, ZoneId zone, List<String> wrong) {
        Optional<Instant> moment = Moment.parse(text).map(given -> given.end(zone));
        if (moment.isEmpty()) {
            wrong.add("\"" + name + "\" is neither an instant nor a day (" + text + "). Maybe write 2026-10-31");
        }
        return moment;
    }
}
