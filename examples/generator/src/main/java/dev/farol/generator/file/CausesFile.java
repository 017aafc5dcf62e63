package dev.farol.generator.file;

import static dev.farol.generator.story.Oracle.QUARTER;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.story.Fate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;

/**
 * Writes {@code causes.csv}, the hidden truth: why each customer that has left, or leaves in the ninety days after
 * the last day, does so. The weights of a customer add up to 1; {@code none} means that nothing shows it before.
 */
public final class CausesFile {
    private final Population population;

    public CausesFile(Population population) {
        this.population = population;
    }

    public void write(Path path) throws IOException {
        int known = population.span().lastDay() + QUARTER;
        try (CsvFile csv = new CsvFile(path, "customer", "cause", "weight")) {
            for (int number = 0; number < population.size(); number++) {
                Company company = population.company(number);
                if (company.fate().left().orElse(Integer.MAX_VALUE) <= known) {
                    rows(csv, company);
                }
            }
        }
    }

    private static void rows(CsvFile csv, Company company) throws IOException {
        for (Fate.Reason reason : company.fate().reasons()) {
            BigDecimal weight = BigDecimal.valueOf(reason.weight()).setScale(2, RoundingMode.HALF_UP);
            csv.row(
                    company.id(),
                    reason.cause().id(),
                    weight.stripTrailingZeros().toPlainString());
        }
    }
}
