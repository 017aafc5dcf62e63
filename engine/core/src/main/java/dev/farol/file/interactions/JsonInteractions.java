package dev.farol.file.interactions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.diagnostic.Spelling;
import dev.farol.file.FileProblem;
import dev.farol.file.Limits;
import dev.farol.file.fields.Json;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Chunk;
import dev.farol.file.lines.Records;
import dev.farol.file.lines.Utf8;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interactions as NDJSON. One parser runs over a whole chunk, checked at the end of each line; a line on which it fails is read again
 * alone, for its message, and the next one starts a parser of its own.
 */
final class JsonInteractions implements ChunkReader {

    private static final List<String> KEYS = List.of("id", "customer", "type", "at", "value", "data");

    private final String file;
    private final InteractionFill fill;
    private final Records records = new Records();

    JsonInteractions(String file, InteractionFill fill) {
        this.file = file;
        this.fill = fill;
    }

    @Override
    public void read(Chunk chunk, ChunkResult result, InteractionSink.Part part) throws IOException {
        records.over(chunk);
        JsonParser parser = null;
        int origin = 0;
        while (records.next()) {
            if (parser == null) {
                origin = records.start();
                parser = Json.parser(chunk.bytes(), origin, chunk.length());
            }
            if (!reads(parser, origin)) {
                parser.close();
                parser = null;
                if (!readsAlone(result)) {
                    continue;
                }
            }
            fill.emit(records.line(), result, part);
        }
        if (parser != null) {
            parser.close();
        }
    }

    /** Whether the parser, at the beginning of the line, reads a good object which ends with it. */
    private boolean reads(JsonParser parser, int origin) throws FileProblem {
        try {
            records.check();
            object(parser);
            return endsAt(origin + parser.currentLocation().getByteOffset());
        } catch (FileProblem e) {
            throw e;
        } catch (BadLine | IOException e) {
            return false;
        }
    }

    private boolean endsAt(long position) {
        if (position > records.end()) {
            return false;
        }
        for (int i = (int) position; i < records.end(); i++) {
            byte b = records.bytes()[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean readsAlone(ChunkResult result) throws FileProblem {
        String error;
        try (JsonParser parser = Json.parser(records.bytes(), records.start(), records.end())) {
            records.check();
            object(parser);
            if (parser.nextToken() == null) {
                return true;
            }
            error = "more than one JSON object on the line";
        } catch (BadLine e) {
            error = e.text();
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            error = Json.message(e);
        }
        result.rejects.add(records.reject(file, error));
        return false;
    }

    private void object(JsonParser parser) throws BadLine, IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadLine("not a JSON object (" + Json.shown(parser) + ")");
        }
        fill.start();
        int seen = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            int bit = 1 << key(name);
            if ((seen & bit) != 0) {
                throw new BadLine("\"" + name + "\" is given twice");
            }
            seen |= bit;
            field(parser, name, parser.nextToken());
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new BadLine("not JSON: the line ends before its object does");
        }
        fill.check();
    }

    private static int key(String name) throws BadLine {
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

    private void field(JsonParser parser, String name, JsonToken token) throws BadLine, IOException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (name.equals("data")) {
            data(parser, token);
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

    private void data(JsonParser parser, JsonToken token) throws BadLine, IOException {
        if (token != JsonToken.START_OBJECT) {
            throw new BadLine("data is not an object (" + Json.shown(parser) + ")");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            datum(parser, name, fill.field(name), parser.nextToken());
        }
    }

    private void datum(JsonParser parser, String name, int field, @Nullable JsonToken token)
            throws BadLine, IOException {
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
