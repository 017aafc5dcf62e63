package dev.farol.http.customers;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.customer.Customer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/** A profile as JSON: its fields in the order of the documentation, then its attributes by name; absent ones are left out. */
final class CustomerJson {

    private static final List<String> BEFORE_MRR = List.of("name", "plan", "segment", "owner");
    private static final List<String> AFTER_MRR = List.of("currency", "email");

    private CustomerJson() {}

    static void write(Customer customer, JsonGenerator json) throws IOException {
        json.writeStringField("id", customer.id());
        texts(customer, BEFORE_MRR, json);
        if (customer.mrr().isPresent()) {
            json.writeNumberField("mrr", customer.mrr().get());
        }
        texts(customer, AFTER_MRR, json);
        if (customer.since().isPresent()) {
            json.writeStringField("since", customer.since().get().toString());
        }
        if (customer.renewal().isPresent()) {
            json.writeStringField("renewal", customer.renewal().get().toString());
        }
        for (var attribute : new TreeMap<>(customer.attributes()).entrySet()) {
            json.writeFieldName(attribute.getKey());
            if (attribute.getValue() instanceof BigDecimal number) {
                json.writeNumber(number);
            } else {
                json.writeString(attribute.getValue().toString());
            }
        }
    }

    private static void texts(Customer customer, List<String> names, JsonGenerator json) throws IOException {
        for (String name : names) {
            String text = customer.texts().get(name);
            if (text != null) {
                json.writeStringField(name, text);
            }
        }
    }
}
