package dev.farol.suggest;

import dev.farol.rules.InteractionType;
import dev.farol.rules.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be skipped. Immutable, once it is made. */
final class Skippable {

    private final Set<String> names =
            new TreeSet<>(List.of("plan", "segment", "owner", "name", "mrr", "tenureDays", "daysToRenewal"));

    /** @param rows whose attributes are known */
    Skippable(Vocabulary vocabulary, List<SampleWork.Row> rows) {
        for (InteractionType type : vocabulary.types().values()) {
            names.add(type.name());
            type.data().keySet().forEach(field -> names.add(type.name() + "." + field));
        }
        rows.forEach(row -> names.addAll(row.customer().attributes().keySet()));
    }

    /** Those that are nothing. */
    List<String> unknown(Collection<String> skip) {
        return skip.stream().filter(name -> !names.contains(name)).sorted().toList();
    }
}
