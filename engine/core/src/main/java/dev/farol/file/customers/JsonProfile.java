package dev.farol.file.customers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.file.Limits;
import dev.farol.file.fields.Decimal;
import dev.farol.file.fields.Json;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Utf8;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Fills a draft with the fields of a JSON object: of a line of a file, and of the body of a request. Reused; for one thread. */
final class JsonProfile {

    private final ProfileDraft draft;
    private final Decimal decimal = new Decimal();
    private final Set<String> seen = new HashSet<>();

    JsonProfile(ProfileDraft draft) {
        this.draft = draft;
    }

    /** Reads the object that the parser is about to reach, to its end; what the draft holds before and is not named stays. */
    void read(JsonParser parser, Problems problems) throws BadLine, IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.at("", new BadLine("not a JSON object (" + Json.shown(parser) + ")"));
            parser.skipChildren();
            return;
        }
        seen.clear();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            try {
                field(parser, name, token);
            } catch (BadLine problem) {
                problems.at(Problems.pointer(Utf8.cut(name, Limits.NAME)), problem);
                parser.skipChildren();
            }
        }
    }

    private void field(JsonParser parser, String name, JsonToken token) throws BadLine, IOException {
        if (!seen.add(name)) {
            throw new BadLine("\"" + Utf8.cut(name, 60) + "\" is given twice");
        }
        if (name.isEmpty() || name.length() > Limits.NAME || seen.size() > Limits.COLUMNS) {
            throw new BadLine("more than 500 fields, or a field name that is empty or longer than 100 characters");
        }
        switch (token) {
            case VALUE_NULL -> draft.absent(name);
            case VALUE_STRING -> text(name, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> draft.flag(name, token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, name);
            default -> throw new BadLine(name + " is not a plain value (" + Json.shown(parser) + ")");
        }
    }

    private void text(String name, String text) throws BadLine {
        if (text.isEmpty()) {
            draft.absent(name);
        } else {
            draft.text(name, text);
        }
    }

    private void number(JsonParser parser, String name) throws BadLine, IOException {
        int from = parser.getTextOffset();
        if (!decimal.read(parser.getTextCharacters(), from, from + parser.getTextLength())) {
            throw new BadLine(name + " has more than 30 digits (" + Json.shown(parser) + ")");
        }
        draft.number(name, decimal.exact());
    }
}
