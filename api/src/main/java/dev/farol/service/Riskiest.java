package dev.farol.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The customers with the lowest scores of an assessments file. */
public final class Riskiest {

    private Riskiest() {}

    /** A scored customer with the reason that weighs most against it; empty when nothing does. */
    public record Entry(String customer, int score, String reason, int points) {}

    /** The lowest scores first, the same score by id. */
    public static List<Entry> of(Path assessments, int most) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(assessments.toFile())) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Entry entry = entry(json);
                if (entry.score() >= 0) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(Comparator.comparingInt(Entry::score).thenComparing(Entry::customer));
        return List.copyOf(entries.subList(0, Math.min(most, entries.size())));
    }

    private static Entry entry(JsonParser json) throws IOException {
        Entry entry = new Entry("", -1, "", 0);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("customer")) {
                entry = new Entry(json.getText(), entry.score(), entry.reason(), entry.points());
            } else if (field.equals("score") && value == JsonToken.VALUE_NUMBER_INT) {
                entry = new Entry(entry.customer(), json.getIntValue(), entry.reason(), entry.points());
            } else if (field.equals("factors")) {
                entry = worst(json, entry);
            } else {
                json.skipChildren();
            }
        }
        return entry;
    }

    private static Entry worst(JsonParser json, Entry before) throws IOException {
        Entry worst = before;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            int points = 0;
            String reason = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("points")) {
                    points = json.getIntValue();
                } else if (field.equals("reason")) {
                    reason = json.getText();
                }
            }
            if (points < worst.points()) {
                worst = new Entry(before.customer(), before.score(), reason, points);
            }
        }
        return worst;
    }
}
