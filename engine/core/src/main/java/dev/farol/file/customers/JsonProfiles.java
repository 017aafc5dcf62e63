package dev.farol.file.customers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.file.Limits;
import dev.farol.file.fields.Decimal;
import dev.farol.file.fields.Json;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Records;
import dev.farol.file.lines.Utf8;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Customers as NDJSON. */
final class JsonProfiles implements CustomersReader.Profiles {

    private final ProfileDraft draft;
    private final Decimal decimal = new Decimal();
    private final Set<String> seen = new HashSet<>();

    JsonProfiles(ProfileDraft draft) {
        this.draft = draft;
    }

    @Override
    public Profile read(Records records) throws BadLine {
        try (JsonParser parser = Json.parser(records.bytes(), records.start(), records.end())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLine("not a JSON object (" + Json.shown(parser) + ")");
            }
            draft.clear();
            seen.clear();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                field(parser, name);
            }
            if (parser.nextToken() != null) {
                throw new BadLine("more than one JSON object on the line");
            }
            return draft.profile();
        } catch (IOException e) {
            throw new BadLine(Json.message(e));
        }
    }

    private void field(JsonParser parser, String name) throws BadLine, IOException {
        if (!seen.add(name)) {
            throw new BadLine("\"" + Utf8.cut(name, 60) + "\" is given twice");
        }
        if (name.isEmpty() || name.length() > Limits.NAME || seen.size() > Limits.COLUMNS) {
            throw new BadLine("more than 500 fields, or a field name that is empty or longer than 100 characters");
        }
        JsonToken token = parser.nextToken();
        switch (token) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> text(name, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> draft.flag(name, token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, name);
            default -> throw new BadLine(name + " is not a plain value (" + Json.shown(parser) + ")");
        }
    }

    private void text(String name, String text) throws BadLine {
        if (!text.isEmpty()) {
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
