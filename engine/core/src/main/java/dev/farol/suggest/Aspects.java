package dev.farol.suggest;

import dev.farol.lowering.Reading;
import dev.farol.question.Measure;
import dev.farol.question.Selector;
import dev.farol.rules.DataField;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What could be asked about the interaction types of a vocabulary, simplest first. Stateless. */
final class Aspects {

    private static final List<Measure> COUNTED = List.of(Measure.COUNT, Measure.ACTIVE_DAYS);
    private static final List<Measure> NUMBERS =
            List.of(Measure.SUM, Measure.AVERAGE, Measure.LATEST, Measure.SMALLEST, Measure.LARGEST);

    private Aspects() {}

    /** All questions, and the numbers of every profile. */
    static List<Aspect.Number> of(Vocabulary vocabulary, SuggestOptions options) {
        List<Aspect.Number> aspects = new ArrayList<>();
        for (InteractionType type : vocabulary.types().values()) {
            if (!options.isSkipped(type.name()) && RuleWords.isWritable(type.name())) {
                aspects.addAll(of(type, options));
            }
        }
        profile("mrr", new Reading.Mrr(), options, aspects);
        profile("tenureDays", new Reading.TenureDays(), options, aspects);
        profile("daysToRenewal", new Reading.DaysToRenewal(), options, aspects);
        return aspects;
    }

    private static void profile(String name, Reading reading, SuggestOptions options, List<Aspect.Number> aspects) {
        if (!options.isSkipped(name)) {
            aspects.add(new Aspect.Profile(reading));
        }
    }

    private static List<Aspect.Number> of(InteractionType type, SuggestOptions options) {
        List<Aspect.Number> aspects = new ArrayList<>();
        Selector all = Selector.of(type.name());
        measured(COUNTED, all, options, aspects);
        aspects.add(new Aspect.Since(all));
        options.windows().forEach(days -> aspects.add(new Aspect.Trend(all, days)));
        if (type.value().isPresent()) {
            measured(NUMBERS, all, options, aspects);
        }
        for (Map.Entry<String, DataField> entry : type.data().entrySet()) {
            String field = entry.getKey();
            if (!options.isSkipped(type.name() + "." + field) && RuleWords.isWritable(field)) {
                if (entry.getValue() instanceof DataField.Number) {
                    measured(
                            NUMBERS, new Selector(type.name(), Optional.of(field), Optional.empty()), options, aspects);
                }
                for (String word : words(entry.getValue())) {
                    Selector.Filter filter = new Selector.Filter(field, word);
                    measured(
                            List.of(Measure.COUNT),
                            new Selector(type.name(), Optional.empty(), Optional.of(filter)),
                            options,
                            aspects);
                }
            }
        }
        return aspects;
    }

    private static List<String> words(DataField field) {
        if (field instanceof DataField.Words words) {
            return words.words().stream().filter(RuleWords::isWritable).toList();
        }
        return field instanceof DataField.Flag ? List.of("true", "false") : List.of();
    }

    private static void measured(
            List<Measure> measures, Selector selector, SuggestOptions options, List<Aspect.Number> aspects) {
        for (Measure measure : measures) {
            options.windows().forEach(days -> aspects.add(new Aspect.Measured(measure, selector, days)));
        }
    }
}
