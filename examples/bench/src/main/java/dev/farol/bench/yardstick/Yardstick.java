package dev.farol.bench.yardstick;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

/**
 * The default rules as one hand-written Java program for one job: reads customers (CSV) and interactions (NDJSON), applies the rules,
 * writes the assessments that {@code farol score} writes, byte for byte. It is what a good engineer would write for that alone: it
 * knows the rules and the shape of the files, and does without what Farol gives besides (rejects, duplicates, input larger than
 * memory, a rule folder, other formats and languages). One thread: more would cost CPU and only save time.
 */
public final class Yardstick {

    private Yardstick() {}

    /** Arguments: customers, interactions, output, version of the rules to name in it. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
    }

    /** Scores as of the end of the day of the latest interaction. */
    public static void run(Path customers, Path interactions, Path out, String rules) throws IOException {
        Map<String, Account> accounts = CustomersCsv.read(customers);
        InteractionsNdjson reader = new InteractionsNdjson(accounts);
        reader.read(interactions);
        Instant end = Instant.ofEpochSecond(0, reader.latest())
                .atZone(Readings.ZONE)
                .with(LocalTime.MAX)
                .toInstant();
        long asOf = end.getEpochSecond() * 1_000_000_000L + end.getNano();
        Verdict verdict = new Verdict();
        try (OutputStream file = Files.newOutputStream(out);
                AssessmentsNdjson assessments = new AssessmentsNdjson(file, end.toString(), rules)) {
            for (Account account : accounts.values()) {
                Readings readings = Readings.of(account, asOf);
                verdict.judge(readings);
                assessments.write(account.id, readings, verdict);
            }
        }
    }
}
