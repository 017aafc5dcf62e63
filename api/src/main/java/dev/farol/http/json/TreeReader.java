package dev.farol.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.farol.file.fields.Decimal;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.ProblemException;
import dev.farol.http.problem.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns tokens into values. What is no JSON, or has a key twice, is a problem (400, 422). For one thread. */
final class TreeReader {

    private final JsonParser parser;
    private final Decimal decimal = new Decimal();

    TreeReader(byte[] bytes, int from, int length) {
        try {
            parser = JsonFormat.FACTORY.createParser(bytes, from, length);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** The one value there is. */
    JsonValue only() {
        try (parser) {
            if (parser.nextToken() == null) {
                throw malformed("The body is empty. Maybe a JSON object is missing.");
            }
            JsonValue value = value("");
            if (parser.nextToken() != null) {
                throw malformed("There is more than one JSON value. Maybe it is application/x-ndjson.");
            }
            return value;
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Goes into the array that the text consists of; false when it is something else, whose first token is then read. */
    boolean entersArray() {
        return next() == JsonToken.START_ARRAY;
    }

    /** Whether another value follows in the array. */
    boolean hasMore() {
        return next() != JsonToken.END_ARRAY;
    }

    /** The value whose first token is read. */
    JsonValue current() {
        try {
            return value("");
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    /** Makes sure that nothing follows. */
    void end() {
        if (next() != null) {
            throw malformed("There is more than one JSON value. Maybe it is application/x-ndjson.");
        }
    }

    private JsonToken next() {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private JsonValue value(String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> entries(pointer);
            case START_ARRAY -> items(pointer);
            case VALUE_STRING -> new JsonValue.Text(wellFormed(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Flag(parser.currentToken() == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new JsonValue.Nothing();
            default -> number();
        };
    }

    private JsonValue entries(String pointer) throws IOException {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = wellFormed(parser.currentName());
            parser.nextToken();
            String place = JsonFields.under(pointer, name);
            if (values.put(name, value(place)) != null) {
                Flaw flaw = new Flaw(place, "A key is given twice (" + Shown.cut(name) + ").");
                throw Problem.of(Kind.INVALID, List.of(flaw)).asException();
            }
        }
        return new JsonValue.Entries(values);
    }

    private JsonValue items(String pointer) throws IOException {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(pointer + "/" + values.size()));
        }
        return new JsonValue.Items(values);
    }

    private JsonValue number() throws IOException {
        int from = parser.getTextOffset();
        return decimal.read(parser.getTextCharacters(), from, from + parser.getTextLength())
                ? new JsonValue.Decimal(decimal.exact())
                : new JsonValue.LongNumber(parser.getText());
    }

    /** Half of a pair of surrogates is no character: it could not be written again. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw malformed("A text holds half a character (\\u" + Integer.toHexString(c) + ").");
            }
        }
        return text;
    }

    static ProblemException malformed(String detail) {
        return Problem.of(Kind.MALFORMED, detail).asException();
    }

    private static ProblemException malformed(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return malformed("A text, a number or a name is far too long, or the JSON is nested more than "
                    + JsonFormat.DEPTH + " levels deep.");
        }
        if (e instanceof JsonEOFException) {
            return malformed("The JSON ends early. Maybe a closing bracket or quote is missing.");
        }
        String where = e instanceof JsonProcessingException json && json.getLocation() != null
                ? " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
        return malformed("It is not JSON" + where + ".");
    }
}
