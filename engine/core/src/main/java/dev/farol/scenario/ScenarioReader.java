package dev.farol.scenario;

import dev.farol.customer.Customer;
import dev.farol.customer.Moment;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFile;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Value;
import dev.farol.rules.internal.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code scenarios/*.yaml}. One use each. */
final class ScenarioReader {

    private final Diagnostics diagnostics;
    private final Map<String, Integer> names = new HashMap<>();
    private int copies;

    private ScenarioReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<Scenario> read(RuleFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        List<Value> written = YamlText.read(file.path(), file.text(), own)
                .flatMap(Value::list)
                .orElse(List.of());
        ScenarioReader reader = new ScenarioReader(own);
        List<Scenario> scenarios = new ArrayList<>();
        for (Value value : written) {
            int before = own.size();
            Optional<Scenario> scenario = value.group().flatMap(reader::scenario);
            scenario.filter(good -> own.size() == before).ifPresent(scenarios::add);
        }
        YamlText.pass(own, diagnostics);
        return List.copyOf(scenarios);
    }

    private Optional<Scenario> scenario(Group group) {
        group.only("name", "asOf", "customer", "interactions", "previous", "expect");
        Optional<Value> name = group.required("name");
        Optional<Moment> asOf = group.required("asOf").flatMap(Moments::read);
        Customer customer = group.optional("customer")
                .flatMap(Value::group)
                .map(CustomerReader::read)
                .orElseGet(() -> Customer.named(Scenario.CUSTOMER));
        OccurrenceReader reader = new OccurrenceReader(copies);
        List<Occurrence> occurrences =
                group.optional("interactions").map(reader::read).orElse(List.of());
        copies = reader.copies();
        Optional<Previous> previous = group.optional("previous").flatMap(ExpectationReader::previous);
        Expectation expect =
                group.required("expect").flatMap(ExpectationReader::read).orElse(Expectation.NONE);
        Optional<String> text = name.flatMap(Value::text);
        text.ifPresent(unique -> unique(unique, name.orElseThrow()));
        return text.flatMap(title -> asOf.map(
                at -> new Scenario(title, name.orElseThrow().place(), at, customer, occurrences, previous, expect)));
    }

    private void unique(String name, Value value) {
        Integer line = names.putIfAbsent(name, value.place().line());
        if (line != null) {
            String message = "two scenarios of this file have one name (" + name + "), the first in line " + line;
            diagnostics.error("duplicate-name", value.place(), message, "");
        }
    }
}
