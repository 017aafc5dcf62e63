package dev.farol.bench.yardstick;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads customers. */
final class CustomersCsv {

    private CustomersCsv() {}

    /** By id, in the order of the file. */
    static Map<String, Account> read(Path file) throws IOException {
        Map<String, Account> accounts = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord cells : records) {
                Account account = new Account(
                        cells.getField("id"),
                        number(cells.getField("mrr")),
                        number(cells.getField("seats")),
                        date(cells.getField("since")),
                        date(cells.getField("renewal")));
                accounts.put(account.id, account);
            }
        }
        return accounts;
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
