package dev.farol.generator.file;

import static dev.farol.generator.story.Oracle.QUARTER;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.story.Fate;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code outcomes.csv}: of each customer that is active on the last day, whether it leaves in the ninety days
 * after it; and the same ninety days earlier, for every second customer.
 */
public final class OutcomesFile {
    private final Population population;

    public OutcomesFile(Population population) {
        this.population = population;
    }

    public void write(Path path) throws IOException {
        int last = population.span().lastDay();
        try (CsvFile csv = new CsvFile(path, "customer", "as_of", "left")) {
            for (int number = 0; number < population.size(); number++) {
                Company company = population.company(number);
                if (number % 2 == 0) {
                    row(csv, company, last - QUARTER);
                }
                row(csv, company, last);
            }
        }
    }

    private void row(CsvFile csv, Company company, int day) throws IOException {
        Fate fate = company.fate();
        if (fate.activeOn(day)) {
            String left = fate.leavesAfter(day, QUARTER) ? "1" : "0";
            csv.row(company.id(), population.span().date(day).toString(), left);
        }
    }
}
