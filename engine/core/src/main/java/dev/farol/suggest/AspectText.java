package dev.farol.suggest;

import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.question.Measure;
import dev.farol.question.Selector;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Language;
import dev.farol.rules.Vocabulary;
import java.util.Optional;

/** Aspects in rules, in names of rules and in reasons. Stateless. */
final class AspectText {

    private AspectText() {}

    /** As a rule asks for it. */
    static String written(Aspect aspect, char quote) {
        if (aspect instanceof Aspect.Measured measured) {
            return asked(question(measured.measure()), measured.selector(), quote) + ", " + measured.days() + ")";
        }
        if (aspect instanceof Aspect.Since since) {
            return asked("daysSince", since.selector(), quote) + ")";
        }
        if (aspect instanceof Aspect.Trend trend) {
            return asked("trend", trend.selector(), quote) + ", " + trend.days() + ")";
        }
        if (aspect instanceof Aspect.Profile profile) {
            return profile.reading() instanceof Reading.Attribute attribute
                    ? "number(" + quote + attribute.name() + quote + ")"
                    : name(profile.reading());
        }
        TextReading reading = ((Aspect.Word) aspect).reading();
        return reading instanceof TextReading.Attribute attribute
                ? "text(" + quote + attribute.name() + quote + ")"
                : name(reading);
    }

    private static String asked(String question, Selector selector, char quote) {
        return question + "(" + quote + selector + quote;
    }

    /** The name of an attribute or a field of the profile. */
    static String name(Reading reading) {
        if (reading instanceof Reading.Attribute attribute) {
            return attribute.name();
        }
        return reading instanceof Reading.Mrr
                ? "mrr"
                : reading instanceof Reading.TenureDays ? "tenureDays" : "daysToRenewal";
    }

    static String name(TextReading reading) {
        if (reading instanceof TextReading.Attribute attribute) {
            return attribute.name();
        }
        return reading instanceof TextReading.Profile profile ? profile.field() : "status";
    }

    private static String question(Measure measure) {
        return switch (measure) {
            case COUNT -> "count";
            case SUM -> "sum";
            case ACTIVE_DAYS -> "activeDays";
            case AVERAGE -> "average";
            case SMALLEST -> "smallest";
            case LARGEST -> "largest";
            case LATEST -> "latest";
        };
    }

    /** The type that it is about; empty for what is of the profile. */
    static Optional<Selector> selector(Aspect aspect) {
        if (aspect instanceof Aspect.Measured measured) {
            return Optional.of(measured.selector());
        }
        if (aspect instanceof Aspect.Since since) {
            return Optional.of(since.selector());
        }
        return aspect instanceof Aspect.Trend trend ? Optional.of(trend.selector()) : Optional.empty();
    }

    /** What it is about, in the words of the vocabulary. */
    static String label(Aspect aspect, Vocabulary vocabulary, Language language) {
        Optional<Selector> selector = selector(aspect);
        if (selector.isEmpty()) {
            return aspect instanceof Aspect.Profile profile
                    ? name(profile.reading())
                    : name(((Aspect.Word) aspect).reading());
        }
        Selector chosen = selector.get();
        String type = vocabulary
                .find(chosen.type())
                .map(InteractionType::label)
                .map(label -> RuleWords.clean(label.in(language)))
                .filter(label -> !label.isEmpty())
                .orElse(chosen.type());
        return type
                + chosen.field().map(field -> ", " + field).orElse("")
                + chosen.filter()
                        .map(filter -> ", " + filter.field() + " " + filter.value())
                        .orElse("");
    }

    /** The first words of the name of a rule, in English. */
    static String name(Aspect aspect, Vocabulary vocabulary) {
        String label = label(aspect, vocabulary, Language.EN);
        if (aspect instanceof Aspect.Measured measured) {
            return label + ": " + MeasureWords.name(measured.measure()) + " in " + measured.days() + " days";
        }
        if (aspect instanceof Aspect.Since) {
            return label + ": days since the latest";
        }
        return aspect instanceof Aspect.Trend trend ? label + ": " + trend.days() + "-day trend" : label;
    }

    /** Why a rule about it fired. */
    static String reason(Aspect aspect, Vocabulary vocabulary, Language language) {
        boolean pt = language == Language.PT;
        String label = label(aspect, vocabulary, language);
        String asked = "{" + written(aspect, '\'') + "}";
        if (aspect instanceof Aspect.Measured measured) {
            return label + ": " + MeasureWords.reason(measured.measure(), asked, measured.days(), language);
        }
        if (aspect instanceof Aspect.Since) {
            return label + (pt ? ": há " + asked + " dias" : ": " + asked + " days ago");
        }
        if (aspect instanceof Aspect.Trend trend) {
            return label + ": " + asked
                    + (pt
                            ? " vezes o dos " + trend.days() + " dias anteriores"
                            : " times that of the " + trend.days() + " days before");
        }
        return label + ": " + asked;
    }
}
