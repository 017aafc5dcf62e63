package dev.farol.metrics.output;

import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.count.CountTerms;
import dev.farol.rules.Language;
import java.util.ArrayList;
import java.util.List;

/** Metrics of the catalogue in words. Stateless. */
public final class CatalogueText {

    private static final int WIDTH = 100;

    private CatalogueText() {}

    /** A paragraph for each metric. */
    public static List<String> of(List<Metric> metrics, CountTerms terms, Language language) {
        boolean portuguese = language == Language.PT;
        List<String> lines = new ArrayList<>();
        for (Metric metric : metrics) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(metric.id() + "  " + metric.name().in(language) + "  ["
                    + metric.unit().word() + "]");
            wrap(metric.definition().in(language), lines);
            wrap((portuguese ? "Fonte: " : "Source: ") + metric.source() + ".", lines);
            if (!metric.types().isEmpty()) {
                wrap((portuguese ? "De: " : "From: ") + String.join(", ", CatalogueJson.types(metric)) + ".", lines);
            }
            int days = metric.horizonDays(terms);
            if (days > 0) {
                lines.add(
                        portuguese
                                ? "  Provisório até " + days + " dias após o fim do período."
                                : "  Provisional until " + days + " days after the end of the period.");
            }
        }
        return lines;
    }

    private static void wrap(String text, List<String> lines) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }
}
