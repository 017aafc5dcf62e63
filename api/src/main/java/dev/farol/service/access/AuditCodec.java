package dev.farol.service.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.farol.history.EpochNanos;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Audit records. {@code audit/HOUR/SEQUENCE} (hours since 1970, journal sequence) tells of one change, {@code audit/HOUR/+WHO} of all
 * interactions that somebody sent in an hour. Stateless.
 */
final class AuditCodec {

    static final String PREFIX = "audit/";

    /** Before who, where a sequence stands otherwise. */
    private static final String MANY = "+";

    private static final JsonFactory JSON = new JsonFactory();
    private static final long HOUR = 3_600;

    private AuditCodec() {}

    /** What is kept; counts are 0 but in records of many changes. */
    record Kept(AuditEntry entry, long interactions, long requests) {}

    static long hour(Instant at) {
        return Math.max(0, Math.floorDiv(at.getEpochSecond(), HOUR));
    }

    static String prefix(long hour) {
        return String.format(Locale.ROOT, PREFIX + "%012d/", hour);
    }

    static String key(Instant at, long sequence) {
        return sequenced(prefix(hour(at)), sequence);
    }

    static String key(Instant at, String who) {
        return prefix(hour(at)) + MANY + who;
    }

    /** Where a record stands among others by its last change: its key, but for records of many changes. */
    static String place(String key, byte[] record) {
        int hour = key.indexOf('/', PREFIX.length()) + 1;
        return key.startsWith(MANY, hour)
                ? sequenced(key.substring(0, hour), decode(record).entry().sequence())
                : key;
    }

    private static String sequenced(String prefix, long sequence) {
        return prefix + String.format(Locale.ROOT, "%019d", sequence);
    }

    /** A record of many changes, which is written with each of them: the time in epoch nanoseconds, and who as {@link #quoted} gives it. */
    static byte[] encode(String quoted, long sequence, Instant at, long interactions, long requests) {
        String json = "{\"sequence\":" + sequence + ",\"at\":" + EpochNanos.of(at) + ",\"who\":\"" + quoted
                + "\",\"interactions\":" + interactions + ",\"requests\":" + requests + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** A record of one change. */
    static byte[] encode(AuditEntry entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(160);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("sequence", entry.sequence());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("who", entry.who());
            json.writeStringField("action", entry.act().action());
            if (entry.act().kind() == Act.Kind.CUSTOMER) {
                json.writeStringField("customer", entry.act().target());
            } else {
                json.writeStringField("target", entry.act().target());
            }
            json.writeStringField("detail", entry.act().detail());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return out.toByteArray();
    }

    static Kept decode(byte[] bytes) {
        Draft draft = new Draft();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    draft.number(name, json.getLongValue());
                } else {
                    draft.text(name, json.getText());
                }
            }
            return draft.kept();
        } catch (IOException | RuntimeException damaged) {
            throw new IllegalStateException("an audit record is damaged", damaged);
        }
    }

    private static final class Draft {
        private long sequence;
        private Instant at = Instant.EPOCH;
        private String who = "";
        private String action = "";
        private Act.Kind kind = Act.Kind.OTHER;
        private String target = "";
        private String detail = "";
        private long interactions;
        private long requests;

        void number(String name, long value) {
            switch (name) {
                case "sequence" -> sequence = value;
                case "at" -> at = EpochNanos.instant(value);
                case "interactions" -> interactions = value;
                case "requests" -> requests = value;
                default -> throw new IllegalStateException("unknown number " + name);
            }
        }

        void text(String name, String value) {
            switch (name) {
                case "at" -> at = Instant.parse(value);
                case "who" -> who = value;
                case "action" -> action = value;
                case "customer" -> {
                    kind = Act.Kind.CUSTOMER;
                    target = value;
                }
                case "target" -> target = value;
                case "detail" -> detail = value;
                default -> throw new IllegalStateException("unknown text " + name);
            }
        }

        Kept kept() {
            return new Kept(
                    new AuditEntry(sequence, at, who, new Act(action, kind, target, detail)), interactions, requests);
        }
    }
}
