package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Names;
import dev.farol.generator.company.Population;
import dev.farol.generator.company.Terms;
import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes {@code customers.csv}: how the customers were known on the last day, those that have left included. Some
 * cells are empty, as they are where people fill them in.
 */
public final class CustomersFile {
    private static final String[] INDUSTRIES = {
        "software", "retail", "logistics", "health", "education", "finance", "manufacturing", "agriculture", "services"
    };

    private final Population population;

    public CustomersFile(Population population) {
        this.population = population;
    }

    public void write(Path path) throws IOException {
        try (CsvFile csv = new CsvFile(
                path,
                "id",
                "name",
                "plan",
                "segment",
                "owner",
                "mrr",
                "currency",
                "since",
                "renewal",
                "email",
                "seats",
                "industry",
                "country")) {
            for (int number = 0; number < population.size(); number++) {
                csv.row(cells(population.company(number)));
            }
        }
    }

    private String[] cells(Company company) {
        Dice dice = population.dice(company.number(), "profile");
        Span span = population.span();
        Terms terms = company.terms(span);
        LocalDate since = span.date(company.fate().joined());
        String name = Names.company(dice, company.country());
        return new String[] {
            company.id(),
            name,
            terms.plan().id(),
            mostly(dice, 0.98, company.segment().id()),
            mostly(dice, 0.94, Names.owner(dice)),
            mostly(dice, 0.99, BigDecimal.valueOf(terms.mrr(), 2).toPlainString()),
            "BRL",
            mostly(dice, 0.99, since.toString()),
            company.yearly() ? renewal(since, span.last()).toString() : "",
            mostly(dice, 0.92, Names.email(dice, name)),
            mostly(dice, 0.97, Integer.toString(terms.seats())),
            mostly(dice, 0.93, dice.pick(INDUSTRIES)),
            company.country().name()
        };
    }

    private static String mostly(Dice dice, double known, String value) {
        return dice.chance(known) ? value : "";
    }

    /** The next one after the last day, also of those that have left, or the column would tell who has. */
    private static LocalDate renewal(LocalDate since, LocalDate last) {
        LocalDate renewal = since.plusYears((long) last.getYear() - since.getYear());
        return renewal.isAfter(last) ? renewal : since.plusYears((long) last.getYear() - since.getYear() + 1);
    }
}
