package dev.farol.bench.yardstick;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads interactions, in any order, and gives each to its account. */
final class InteractionsNdjson {

    private static final long SECOND = 1_000_000_000L;

    private final Map<String, Account> accounts;
    private long latest = Long.MIN_VALUE;

    private @Nullable Account account;
    private @Nullable Kind kind;
    private String id = "";
    private long at;
    private double number;
    private int flags;

    InteractionsNdjson(Map<String, Account> accounts) {
        this.accounts = accounts;
    }

    /** When the latest one happened, in epoch nanoseconds. */
    long latest() {
        return latest;
    }

    void read(Path file) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                one(json);
                latest = Math.max(latest, at);
                if (account == null) {
                    throw new IOException("no such customer, at " + json.currentLocation());
                }
                if (kind != null) {
                    account.events.add(new Event(kind, at, kind.ordered() ? id : "", number, flags));
                }
            }
        }
    }

    private void one(JsonParser json) throws IOException {
        account = null;
        kind = null;
        number = Double.NaN;
        flags = 0;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "id" -> id = json.getText();
                case "customer" -> account = accounts.get(json.getText());
                case "type" -> kind = Kind.of(json.getText());
                case "at" -> at = nanos(json.getText());
                case "value" -> number = json.getDoubleValue();
                case "data" -> data(json);
                default -> json.skipChildren();
            }
        }
    }

    private void data(JsonParser json) throws IOException {
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            boolean yes = value == JsonToken.VALUE_TRUE;
            switch (field) {
                case "wait" -> number = kind == Kind.CALL ? json.getDoubleValue() : number;
                case "escalated" -> flags |= yes ? Event.ESCALATED : 0;
                case "breached" -> flags |= yes ? Event.BREACHED : 0;
                case "meaningful" -> flags |= yes ? Event.MEANINGFUL : 0;
                case "solved" -> flags |= yes ? Event.SOLVED : Event.UNSOLVED;
                case "trial" -> flags |= yes ? Event.TRIAL : 0;
                case "abandoned" -> flags |= yes ? 0 : Event.ANSWERED;
                default -> {}
            }
        }
    }

    /** {@code 2026-11-01T12:00:00Z} without the detour over {@link Instant}, which reads all other shapes. */
    private static long nanos(String text) {
        if (text.length() != 20 || text.charAt(19) != 'Z') {
            Instant instant = Instant.parse(text);
            return instant.getEpochSecond() * SECOND + instant.getNano();
        }
        long day = LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8))
                .toEpochDay();
        int second = (two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17);
        return (day * 86_400 + second) * SECOND;
    }

    private static int two(String text, int from) {
        return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
    }
}
