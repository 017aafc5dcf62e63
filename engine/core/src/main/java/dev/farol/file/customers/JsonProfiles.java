package dev.farol.file.customers;

import com.fasterxml.jackson.core.JsonParser;
import dev.farol.file.fields.Json;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Records;
import java.io.IOException;

/** Customers as NDJSON. */
final class JsonProfiles implements CustomersReader.Profiles {

    private final ProfileDraft draft;
    private final JsonProfile object;

    JsonProfiles(ProfileDraft draft) {
        this.draft = draft;
        this.object = new JsonProfile(draft);
    }

    @Override
    public Profile read(Records records) throws BadLine {
        try (JsonParser parser = Json.parser(records.bytes(), records.start(), records.end())) {
            draft.clear();
            object.read(parser, Problems.FIRST);
            if (parser.nextToken() != null) {
                throw new BadLine("more than one JSON object on the line");
            }
            return draft.profile();
        } catch (IOException e) {
            throw new BadLine(Json.message(e));
        }
    }
}
