package dev.farol.file.fields;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.farol.file.Limits;
import dev.farol.file.Reasons;
import dev.farol.file.lines.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** How JSON is read here, and what is said of what is not JSON. Stateless. */
public final class Json {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(1_000)
                    .maxNameLength(10_000)
                    .maxStringLength(2 * Limits.LINE)
                    .build())
            .build();

    /** What a programmer may want to know of a message, and nobody else. */
    private static final Pattern NOISE = Pattern.compile(
            " \\(code \\d+[^)]*\\)|: was expecting .*|: enable .*|: only regular white space .*|: has to be escaped .*| to separate .*");

    private static final String ENDS =
            "not JSON: the line ends before its object does. Maybe the object is written over several lines";

    private Json() {}

    /** A parser for bytes of a buffer; the positions that it tells count from {@code from}. */
    public static JsonParser parser(byte[] bytes, int from, int to) {
        try {
            return FACTORY.createParser(bytes, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a body that is in memory, in one sentence. */
    public static String bodyMessage(IOException e) {
        String message = message(e);
        return message.equals(ENDS) ? "not JSON: it ends before its object does" : message;
    }

    /** What is wrong with a line, in one sentence. */
    public static String message(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return "not taken: a number or a name is far too long, or it is nested too deeply";
        }
        if (e instanceof JsonProcessingException json) {
            String message = json.getOriginalMessage().lines().findFirst().orElse("");
            JsonLocation at = json.getLocation();
            boolean ends = e instanceof JsonEOFException || message.startsWith("Unexpected end-of-input");
            return ends
                    ? ENDS
                    : "not JSON" + (at == null ? "" : " at character " + at.getColumnNr()) + ": " + plain(message);
        }
        return "not JSON: " + Reasons.of(e);
    }

    private static String plain(String message) {
        String plain = NOISE.matcher(message)
                .replaceAll("")
                .replace("((CTRL-CHAR, ", "(")
                .replace("))", ")");
        return plain.isEmpty() ? plain : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    /** Whether there is nothing but white space. */
    public static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    /** A value as it is shown: the characters of a scalar, else what kind it is. */
    public static String shown(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "{...}";
        }
        if (token == JsonToken.START_ARRAY) {
            return "[...]";
        }
        String text = Utf8.cut(parser.getText(), 60);
        return token == JsonToken.VALUE_STRING ? "\"" + text + "\"" : text;
    }
}
