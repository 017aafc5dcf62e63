package dev.farol.http.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.rulebook.Publication;
import java.io.IOException;

/** Publications, into an object that is open. Stateless. */
final class PublicationJson {

    private PublicationJson() {}

    static void write(Publication publication, JsonGenerator json) throws IOException {
        json.writeNumberField("number", publication.number());
        json.writeStringField("version", publication.version());
        json.writeStringField("parent", publication.parent().orElse(null));
        json.writeStringField("way", publication.way().label());
        json.writeStringField("who", publication.who());
        json.writeStringField("at", publication.at().toString());
        json.writeStringField("message", publication.message());
    }
}
