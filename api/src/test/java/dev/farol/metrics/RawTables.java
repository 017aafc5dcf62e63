package dev.farol.metrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The input files in SQLite as they are: a table of JSON lines, and one of the columns of the customers. Shares nothing with Farol. */
final class RawTables implements AutoCloseable {

    private final Connection connection;

    RawTables(Path customers, Path interactions) throws IOException, SQLException {
        this.connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        connection.setAutoCommit(false);
        lines(interactions);
        customers(customers);
    }

    /**
     * A figure, or a part of it, as SQL sees it.
     *
     * @param places decimals that the number counts
     */
    record Fact(String metric, String part, String month, String group, long number, int places) {}

    /** Runs a script of the resources, with words in braces replaced. */
    void run(String script, Map<String, String> words) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : text(script, words).split(";\\s*\\n")) {
                if (!command.isBlank()) {
                    statement.executeUpdate(command);
                }
            }
        }
    }

    /** The facts of a query of the resources. */
    List<Fact> facts(String script) throws IOException, SQLException {
        List<Fact> facts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text(script, Map.of()))) {
            while (rows.next()) {
                facts.add(new Fact(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getLong(5),
                        rows.getInt(6)));
            }
        }
        return facts;
    }

    /** One number. */
    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String text(String script, Map<String, String> words) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/metrics-sql", script));
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }

    private void lines(Path file) throws IOException, SQLException {
        update("CREATE TABLE line (text TEXT)");
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
                PreparedStatement insert = connection.prepareStatement("INSERT INTO line VALUES (?)")) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                insert.setString(1, line);
                insert.execute();
            }
        }
    }

    private void customers(Path file) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = cells(lines.get(0));
        update(columns.stream()
                .map(column -> '"' + column + "\" TEXT")
                .collect(Collectors.joining(", ", "CREATE TABLE customer (", ")")));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO customer VALUES (" + marks + ")")) {
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                for (int i = 0; i < columns.size(); i++) {
                    insert.setString(i + 1, i < cells.size() ? cells.get(i) : "");
                }
                insert.execute();
            }
        }
    }

    private void update(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    /** The cells of a line; quoted ones may hold commas, and quotes doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
