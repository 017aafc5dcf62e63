package dev.farol.cli.metrics;

import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.file.output.JsonLines;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.count.CountTerms;
import dev.farol.metrics.output.CatalogueJson;
import dev.farol.metrics.output.CatalogueText;
import dev.farol.metrics.output.League;
import dev.farol.metrics.output.MetricsJson;
import dev.farol.metrics.output.MetricsText;
import dev.farol.rules.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the command writes, to a file or a terminal. */
record Written(boolean json, Language language, Optional<Path> out) {

    /** Figures. */
    void figures(MetricsResult result, PrintWriter terminal) throws IOException {
        send(
                json
                        ? lines(to -> to.line(object -> MetricsJson.write(result, language, object)))
                        : text(MetricsText.of(result, language)),
                terminal);
    }

    /** One league table a period. */
    void leagues(MetricsResult result, PrintWriter terminal) throws IOException {
        List<League> leagues = League.of(result);
        if (json) {
            send(
                    lines(to -> {
                        for (League league : leagues) {
                            to.line(object -> MetricsJson.write(league, object));
                        }
                    }),
                    terminal);
            return;
        }
        List<String> text = new ArrayList<>();
        for (League league : leagues) {
            if (!text.isEmpty()) {
                text.add("");
            }
            text.addAll(MetricsText.of(league, language));
        }
        send(text(text), terminal);
    }

    /** What metrics there are; JSON one a line. */
    void catalogue(List<Metric> metrics, CountTerms terms, PrintWriter terminal) throws IOException {
        send(
                json
                        ? lines(to -> {
                            for (Metric metric : metrics) {
                                to.line(object -> CatalogueJson.write(metric, terms, language, object));
                            }
                        })
                        : text(CatalogueText.of(metrics, terms, language)),
                terminal);
    }

    void page(String html, PrintWriter terminal) throws IOException {
        send(html.getBytes(StandardCharsets.UTF_8), terminal);
    }

    private interface Lines {
        void write(JsonLines lines) throws IOException;
    }

    private static byte[] lines(Lines content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        content.write(lines);
        lines.flush();
        return bytes.toByteArray();
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void send(byte[] content, PrintWriter terminal) throws IOException {
        if (out.isEmpty()) {
            terminal.print(new String(content, StandardCharsets.UTF_8));
            terminal.flush();
            return;
        }
        try (AtomicFile file = AtomicFile.open(out.get(), Disk.REAL)) {
            file.stream().write(content);
            file.commit();
        }
    }
}
