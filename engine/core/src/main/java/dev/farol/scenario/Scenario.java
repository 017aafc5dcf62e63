package dev.farol.scenario;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.customer.Moment;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rules.RuleFile;
import dev.farol.rules.Vocabulary;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A test of rules: given a customer and what happened, as of a moment, expect this. Immutable.
 *
 * @param place of the name, for messages
 * @param occurrences what happened, in the order of the file
 */
public record Scenario(
        String name,
        Place place,
        Moment asOf,
        Customer customer,
        List<Occurrence> occurrences,
        Optional<Previous> previous,
        Expectation expect) {

    /** Id of the customer where a scenario gives none. */
    public static final String CUSTOMER = "customer";

    public Scenario {
        occurrences = List.copyOf(occurrences);
    }

    /** All interactions, aliases of types resolved; a type that the vocabulary does not know keeps its name. */
    public List<Interaction> interactions(ZoneId zone, Vocabulary vocabulary) {
        return occurrences.stream()
                .flatMap(occurrence -> {
                    String type = vocabulary
                            .find(occurrence.type())
                            .map(known -> known.name())
                            .orElse(occurrence.type());
                    return occurrence.interactions(customer.id(), type, zone).stream();
                })
                .toList();
    }

    /** Reports names that the rule folder does not know, and values that their types do not take. */
    public void check(KnownNames known, Diagnostics diagnostics) {
        new NameCheck(known, diagnostics).check(this);
    }

    /** Reads one file of scenarios; those with errors are left out, and every error is in the diagnostics. */
    public static List<Scenario> read(RuleFile file, Diagnostics diagnostics) {
        return ScenarioReader.read(file, diagnostics);
    }
}
