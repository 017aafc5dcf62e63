package dev.farol.http.interactions;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.customer.Interaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.TreeMap;

/** An interaction as it is sent, and as it is listed. */
final class InteractionJson {

    private InteractionJson() {}

    static void write(Interaction interaction, JsonGenerator json) throws IOException {
        json.writeStringField("id", interaction.id());
        json.writeStringField("customer", interaction.customer());
        json.writeStringField("type", interaction.type());
        json.writeStringField("at", interaction.at().toString());
        if (interaction.value().isPresent()) {
            json.writeNumberField("value", interaction.value().get());
        }
        if (interaction.data().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("data");
        for (var field : new TreeMap<>(interaction.data()).entrySet()) {
            json.writeFieldName(field.getKey());
            if (field.getValue() instanceof BigDecimal number) {
                json.writeNumber(number);
            } else if (field.getValue() instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else {
                json.writeString(field.getValue().toString());
            }
        }
        json.writeEndObject();
    }
}
