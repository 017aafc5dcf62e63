package dev.farol.file.interactions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.diagnostic.Spelling;
import dev.farol.file.FileProblem;
import dev.farol.file.Limits;
import dev.farol.file.fields.Json;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Utf8;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fills in one interaction from a JSON object: of a line of a file, and of the body of a request. For one thread. */
final class JsonInteraction {

    private static final List<String> KEYS = List.of("id", "customer", "type", "at", "value", "data");

    private final InteractionFill fill;
    private final Set<String> implied;
    private final Consumer<InteractionFill> first;

    JsonInteraction(InteractionFill fill) {
        this(fill, Set.of(), begun -> {});
    }

    /**
     * @param implied keys that must not be given
     * @param first fills in what is not given, before anything else is
     */
    JsonInteraction(InteractionFill fill, Set<String> implied, Consumer<InteractionFill> first) {
        this.fill = fill;
        this.implied = implied;
        this.first = first;
    }

    /** Reads the object that the parser stands at, to its end. */
    void read(JsonParser parser, Problems problems) throws BadLine, IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.at("", new BadLine("not a JSON object (" + Json.shown(parser) + ")"));
            parser.skipChildren();
            return;
        }
        fill.start();
        first.accept(fill);
        int seen = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            try {
                int bit = 1 << key(name);
                if ((seen & bit) != 0) {
                    throw new BadLine("\"" + name + "\" is given twice");
                }
                seen |= bit;
                field(parser, name, token, problems);
            } catch (BadLine problem) {
                problems.at(Problems.pointer(Utf8.cut(name, Limits.NAME)), problem);
                parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new BadLine("not JSON: the line ends before its object does");
        }
        fill.check(problems);
    }

    private int key(String name) throws BadLine {
        if (implied.contains(name)) {
            throw new BadLine("\"" + name + "\" cannot be given here");
        }
        return switch (name) {
            case "id" -> 0;
            case "customer" -> 1;
            case "type" -> 2;
            case "at" -> 3;
            case "value" -> 4;
            case "data" -> 5;
            default -> throw new BadLine("unknown field \"" + Utf8.cut(name, 60) + "\". " + hint(name));
        };
    }

    private static String hint(String name) {
        return Spelling.nearest(Utf8.cut(name, Limits.NAME), KEYS)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Maybe put it into \"data\"");
    }

    private void field(JsonParser parser, String name, JsonToken token, Problems problems) throws BadLine, IOException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (name.equals("data")) {
            data(parser, token, problems);
            return;
        }
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        boolean fits = name.equals("value") ? number : token == JsonToken.VALUE_STRING;
        if (!fits) {
            throw new BadLine(name + " is not " + (name.equals("value") ? "a number" : "text") + " ("
                    + Json.shown(parser) + ")" + (number ? ". Maybe put it in quotes" : ""));
        }
        char[] chars = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        switch (name) {
            case "id" -> fill.id(chars, from, length);
            case "customer" -> fill.customer(chars, from, length);
            case "type" -> fill.type(chars, from, length);
            case "at" -> fill.at(chars, from, length);
            default -> fill.value(chars, from, length);
        }
    }

    private void data(JsonParser parser, JsonToken token, Problems problems) throws BadLine, IOException {
        if (token != JsonToken.START_OBJECT) {
            throw new BadLine("data is not an object (" + Json.shown(parser) + ")");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            try {
                datum(parser, name, fill.field(name), value);
            } catch (BadLine problem) {
                problems.at("/data" + Problems.pointer(Utf8.cut(name, Limits.NAME)), problem);
                parser.skipChildren();
            }
        }
    }

    private void datum(JsonParser parser, String name, int field, @Nullable JsonToken token)
            throws BadLine, FileProblem, IOException {
        if (token == null) {
            throw new BadLine("not JSON: the line ends before its object does");
        }
        switch (token) {
            case VALUE_STRING ->
                fill.text(field, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                fill.number(field, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            case VALUE_TRUE, VALUE_FALSE -> fill.flag(field, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> {}
            default -> throw new BadLine("data." + name + " is not a plain value (" + Json.shown(parser) + ")");
        }
    }
}
