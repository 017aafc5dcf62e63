package dev.farol.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.bulk.BulkSummary;
import dev.farol.cli.output.UnknownTypes;
import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import dev.farol.ruleset.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The summary of a bulk scoring, for people and for programs. */
final class SummaryText {

    private SummaryText() {}

    static List<String> lines(BulkSummary summary, RuleSet rules) {
        List<String> lines = new ArrayList<>();
        lines.add(summary.customers() + " customers, " + summary.interactions() + " interactions, rules "
                + rules.version()
                + summary.asOf().map(asOf -> ", as of " + asOf).orElse(""));
        for (Band band : rules.scorecard().bands()) {
            lines.add(share(band.id(), summary));
        }
        lines.add(share(Scorecard.NOT_SCORED, summary));
        if (summary.company() > 0) {
            lines.add(summary.company() + " interactions of the company itself were left out: it is never scored");
        }
        if (summary.duplicates() > 0) {
            lines.add(summary.duplicates() + " lines said again what an earlier line said");
        }
        lines.addAll(UnknownTypes.warnings(summary.unknownTypes()));
        summary.failures()
                .forEach((rule, count) ->
                        lines.add("warning: " + (rule.isEmpty() ? "no single band" : "rule " + rule + " failed")
                                + " for " + count + " customers"));
        return lines;
    }

    private static String share(String band, BulkSummary summary) {
        long count = summary.bands().getOrDefault(band, 0L);
        double percent = summary.customers() == 0 ? 0 : 100.0 * count / summary.customers();
        return String.format(Locale.ROOT, "  %-12s %9d  %5.1f %%", band, count, percent);
    }

    static String json(BulkSummary summary) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("customers", summary.customers());
            json.writeNumberField("interactions", summary.interactions());
            json.writeNumberField("company", summary.company());
            json.writeNumberField("duplicates", summary.duplicates());
            json.writeNumberField("rejected", summary.rejected());
            if (summary.asOf().isPresent()) {
                json.writeStringField("asOf", summary.asOf().get().toString());
            }
            counts("bands", summary.bands(), json);
            counts("unknownTypes", summary.unknownTypes(), json);
            counts("failures", summary.failures(), json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void counts(String field, Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
