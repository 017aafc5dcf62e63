package dev.farol.cli.proof;

import dev.farol.backtest.Backtest;
import dev.farol.backtest.report.BacktestJson;
import dev.farol.backtest.report.BacktestPage;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.file.output.JsonLines;
import dev.farol.rules.Language;
import dev.farol.rules.Scorecard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a report go, if anywhere: each appears whole, once all of them are made. Close it. */
final class ReportFolder implements AutoCloseable {

    private final Optional<Path> folder;
    private final Optional<AtomicFile> assessments;

    private ReportFolder(Optional<Path> folder, Optional<AtomicFile> assessments) {
        this.folder = folder;
        this.assessments = assessments;
    }

    /** The folder is made where there is none; without one, nothing is written. */
    static ReportFolder in(Optional<Path> folder) throws IOException {
        if (folder.isEmpty()) {
            return new ReportFolder(folder, Optional.empty());
        }
        if (Files.exists(folder.get()) && !Files.isDirectory(folder.get())) {
            throw new IOException("could not write into " + folder.get() + ": it is a file, not a folder\n  "
                    + "Maybe name a folder with --out.");
        }
        Files.createDirectories(folder.get());
        return new ReportFolder(
                folder, Optional.of(AtomicFile.open(folder.get().resolve("assessments.ndjson"), Disk.REAL)));
    }

    /** Where assessments go. */
    Optional<OutputStream> assessments() {
        return assessments.map(AtomicFile::stream);
    }

    void write(Backtest backtest, Scorecard scorecard, Language language) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        try (AtomicFile json = AtomicFile.open(folder.get().resolve("report.json"), Disk.REAL);
                AtomicFile page = AtomicFile.open(folder.get().resolve("report.html"), Disk.REAL)) {
            JsonLines lines = new JsonLines(json.stream());
            lines.line(fields -> BacktestJson.write(backtest, language, fields));
            lines.flush();
            page.stream().write(BacktestPage.html(backtest, scorecard, language).getBytes(StandardCharsets.UTF_8));
            assessments.orElseThrow().commit();
            json.commit();
            page.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (assessments.isPresent()) {
            assessments.get().close();
        }
    }
}
