package dev.farol.file;

import dev.farol.customer.Interaction;
import dev.farol.file.customers.CustomerIndex;
import dev.farol.file.interactions.InteractionSink;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.interactions.InteractionsReader;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.history.Conflicts;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Label;
import dev.farol.rules.Range;
import dev.farol.rules.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.GZIPOutputStream;

/** Files in a folder, and what reading them comes to. */
public final class Fixture {

    public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    final Path folder;
    public final Path rejectsFile;
    public final Names names = new Names();
    public int threads = 2;

    public Fixture(Path folder) {
        this.folder = folder;
        this.rejectsFile = folder.resolve("rejects.ndjson");
    }

    public Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, name.endsWith(".gz") ? packed(bytes) : bytes);
        return file;
    }

    public static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    public static CustomerIndex customers(String... ids) {
        CustomerIndex index = new CustomerIndex();
        for (String id : ids) {
            index.add(id);
        }
        return index;
    }

    public static Vocabulary vocabulary() {
        TreeMap<String, InteractionType> types = new TreeMap<>();
        types.put("login", type("login", Optional.empty(), List.of("acesso")));
        Range nps = new Range(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN));
        types.put("nps", type("nps", Optional.of(nps), List.of()));
        return new Vocabulary(types);
    }

    private static InteractionType type(String name, Optional<Range> value, List<String> aliases) {
        return new InteractionType(name, value, Map.of(), aliases, new Label(name, name));
    }

    /** Interactions by line, as they were read; the lines that were not are in {@link #rejects}. */
    public Map<Long, Interaction> interactions(Path file, String... customers) throws IOException {
        ConcurrentSkipListMap<Long, Interaction> found = new ConcurrentSkipListMap<>();
        read(file, (customer, line, row) -> found.put(line, interaction(customers[customer], row)), customers);
        return found;
    }

    public InteractionsRead read(Path file, Taker taker, String... customers) throws IOException {
        try (Rejects rejects = Rejects.to(rejectsFile, Disk.REAL)) {
            InteractionsReader reader =
                    new InteractionsReader(vocabulary(), names, customers(customers), ZONE, rejects, threads);
            InteractionsRead result = reader.read(file, chunk -> new InteractionSink.Part() {
                @Override
                public void row(int customer, long line, Row row) {
                    taker.take(customer, line, row);
                }

                @Override
                public void end() {}
            });
            rejects.commit();
            return result;
        }
    }

    private Interaction interaction(String customer, Row row) {
        HistoryBuilder builder = new HistoryBuilder();
        builder.add(row.bytes(), 0, row.length(), 1);
        return builder.build(Conflicts.IGNORED).interaction(0, customer, names);
    }

    public List<String> rejects() throws IOException {
        return Files.exists(rejectsFile) ? Files.readAllLines(rejectsFile) : List.of();
    }

    /** The one error of a file of rejects, unescaped. */
    public String onlyError() throws IOException {
        List<String> lines = rejects();
        if (lines.size() != 1) {
            throw new AssertionError("rejects: " + lines);
        }
        String line = lines.get(0);
        String error = line.substring(line.indexOf("\"error\":\"") + 9, line.indexOf("\",\"text\":"));
        return error.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** Takes a row. */
    public interface Taker {
        void take(int customer, long line, Row row);
    }
}
