package dev.farol.cli.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.file.output.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the points of a rule folder were fitted to, left beside the rules in {@code calibration.json}, so that a backtest on the same
 * outcomes says that it proves little. It is no part of the rule version.
 *
 * @param outcomes name of the file
 * @param sha256 of its bytes, in hexadecimal digits
 */
record CalibrationNote(String outcomes, String sha256) {

    private static final String NAME = "calibration.json";
    private static final JsonFactory JSON = new JsonFactory();

    /** That of an outcomes file. */
    static CalibrationNote of(Path outcomes) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(outcomes));
            return new CalibrationNote(
                    outcomes.toAbsolutePath().getFileName().toString(),
                    HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** That of a rule folder; empty without one, and where it cannot be understood. */
    static Optional<CalibrationNote> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String outcomes = "";
        String hash = "";
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    outcomes = "outcomes".equals(parser.currentName()) ? parser.getText() : outcomes;
                    hash = "sha256".equals(parser.currentName()) ? parser.getText() : hash;
                }
            }
        } catch (IOException notOurs) {
            return Optional.empty();
        }
        return hash.isEmpty() ? Optional.empty() : Optional.of(new CalibrationNote(outcomes, hash));
    }

    void write(Path folder) throws IOException {
        try (AtomicFile file = AtomicFile.open(folder.resolve(NAME), Disk.REAL)) {
            JsonLines lines = new JsonLines(file.stream());
            lines.line(json -> {
                json.writeStringField("outcomes", outcomes);
                json.writeStringField("sha256", sha256);
            });
            lines.flush();
            file.commit();
        }
    }
}
