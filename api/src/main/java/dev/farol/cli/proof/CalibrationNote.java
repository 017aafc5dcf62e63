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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the points of a rule folder were fitted to, left beside the rules in {@code calibration.json}, so that a backtest on the same
 * customers says that it proves little. It is no part of the rule version.
 *
 * @param outcomes name of the file
 * @param sha256 of its bytes, in hexadecimal digits
 * @param sample of its customers; empty in notes of old
 */
record CalibrationNote(String outcomes, String sha256, CustomerSample sample) {

    private static final String NAME = "calibration.json";
    private static final JsonFactory JSON = new JsonFactory();

    /** That of an outcomes file and its customers, each once. */
    static CalibrationNote of(Path outcomes, Collection<String> customers) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(outcomes));
            return new CalibrationNote(
                    outcomes.toAbsolutePath().getFileName().toString(),
                    HexFormat.of().formatHex(hash),
                    CustomerSample.of(customers));
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
        long customers = 0;
        List<String> lowest = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && "customers".equals(parser.currentName())) {
                    customers = parser.getLongValue();
                } else if (parser.currentToken() == JsonToken.VALUE_STRING && parser.currentName() == null) {
                    lowest.add(parser.getText());
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    outcomes = "outcomes".equals(parser.currentName()) ? parser.getText() : outcomes;
                    hash = "sha256".equals(parser.currentName()) ? parser.getText() : hash;
                }
            }
        } catch (IOException notOurs) {
            return Optional.empty();
        }
        return hash.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalibrationNote(outcomes, hash, new CustomerSample(customers, lowest)));
    }

    /** How many of the customers of outcomes the points were fitted to. */
    long customersAlsoIn(CalibrationNote others, Collection<String> customers) {
        return sha256.equals(others.sha256) ? customers.size() : sample.alsoIn(customers);
    }

    void write(Path folder) throws IOException {
        try (AtomicFile file = AtomicFile.open(folder.resolve(NAME), Disk.REAL)) {
            JsonLines lines = new JsonLines(file.stream());
            lines.line(json -> {
                json.writeStringField("outcomes", outcomes);
                json.writeStringField("sha256", sha256);
                json.writeNumberField("customers", sample.of());
                json.writeArrayFieldStart("sample");
                for (String hash : sample.lowest()) {
                    json.writeString(hash);
                }
                json.writeEndArray();
            });
            lines.flush();
            file.commit();
        }
    }
}
