package dev.farol.scenario;

import dev.farol.customer.Customer;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Group.Pair;
import dev.farol.rules.internal.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the profile of a scenario's customer. Stateless. */
final class CustomerReader {

    private static final List<String> TEXTS = List.of("name", "plan", "segment", "owner", "currency", "email");

    private CustomerReader() {}

    static Customer read(Group group) {
        group.only(
                "id", "name", "plan", "segment", "owner", "mrr", "currency", "since", "renewal", "email", "attributes");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : TEXTS) {
            group.optional(key).flatMap(Value::text).ifPresent(text -> texts.put(key, text));
        }
        String id = group.optional("id").flatMap(CustomerReader::id).orElse(Scenario.CUSTOMER);
        Optional<BigDecimal> mrr = group.optional("mrr").flatMap(Value::number);
        Optional<LocalDate> since = group.optional("since").flatMap(Moments::date);
        Optional<LocalDate> renewal = group.optional("renewal").flatMap(Moments::date);
        Map<String, Object> attributes =
                group.optional("attributes").map(CustomerReader::attributes).orElse(Map.of());
        return new Customer(id, texts, mrr, since, renewal, attributes);
    }

    private static Optional<String> id(Value value) {
        Optional<String> id = value.text();
        if (id.isPresent() && id.get().length() > Customer.LONGEST_ID) {
            value.error("too-long", "id must have at most " + Customer.LONGEST_ID + " characters", "");
        }
        return id;
    }

    /** Numbers stay numbers; true and false become texts, as a customers file has them. */
    private static Map<String, Object> attributes(Value value) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Pair pair : value.group().map(Group::all).orElse(List.of())) {
            Value attribute = pair.value();
            Optional<?> read = attribute.isNumber()
                    ? attribute.number()
                    : attribute.isFlag() ? attribute.flag().map(String::valueOf) : attribute.text();
            read.ifPresent(content -> attributes.put(pair.key(), content));
        }
        return attributes;
    }
}
