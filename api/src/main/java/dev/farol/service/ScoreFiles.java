package dev.farol.service;

import dev.farol.bulk.AssessmentFormat;
import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.BulkScoring;
import dev.farol.bulk.BulkSummary;
import dev.farol.bulk.Progress;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.rules.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores a customers file with an interactions file.
 *
 * @param rejects where bad lines go; empty to stop at the first one and write nothing
 */
public record ScoreFiles(
        Path customers,
        Path interactions,
        Path out,
        Optional<Path> rejects,
        Language language,
        BulkOptions options,
        Disk disk) {

    /** Both outputs appear whole, or neither does. */
    public BulkSummary run(Rules rules, Progress progress) throws IOException {
        refuseSameFiles();
        try (Rejects bad = rejects.map(file -> Rejects.to(file, disk)).orElseGet(Rejects::strict);
                AtomicFile file = AtomicFile.open(out, disk)) {
            BulkScoring scoring = new BulkScoring(rules.set(), rules.evaluators(), options, progress);
            BulkSummary summary =
                    scoring.score(customers, interactions, file.stream(), AssessmentFormat.of(out, language), bad);
            bad.commit();
            file.commit();
            return summary;
        }
    }

    /** An output that is also an input, or two outputs in one place, would lose one of them. */
    private void refuseSameFiles() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("customers", customers);
        files.put("interactions", interactions);
        files.put("out", out);
        rejects.ifPresent(file -> files.put("rejects", file));
        for (String output : List.of("out", "rejects")) {
            for (Map.Entry<String, Path> other : files.entrySet()) {
                Path file = files.get(output);
                if (file != null && !other.getKey().equals(output) && isSame(file, other.getValue())) {
                    throw new IOException("could not write " + file + ": it is named twice, as --" + output
                            + " and as --" + other.getKey() + "\n  Maybe give each a file of its own.");
                }
            }
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isRegularFile(one) && Files.isSameFile(one, other);
        }
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
