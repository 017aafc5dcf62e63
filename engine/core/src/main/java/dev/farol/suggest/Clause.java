package dev.farol.suggest;

import dev.farol.question.Measure;
import dev.farol.rules.Language;
import dev.farol.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** The condition of a rule: an aspect held against something. */
record Clause(Aspect aspect, Comparison comparison) {

    /** As a rule writes it. */
    String written() {
        if (isSome()) {
            return has();
        }
        if (isNone()) {
            return "!" + has();
        }
        return AspectText.written(aspect, '"') + " " + against();
    }

    private String against() {
        if (comparison instanceof Comparison.AtMost most) {
            return "<= " + plain(most.number());
        }
        if (comparison instanceof Comparison.AtLeast least) {
            return ">= " + plain(least.number());
        }
        if (comparison instanceof Comparison.MoreThan more) {
            return "> " + plain(more.number());
        }
        Comparison.OneOf one = (Comparison.OneOf) comparison;
        String words = one.words().stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
        return one.words().size() == 1 ? "== " + words : "in (" + words + ")";
    }

    /** A name for the rule, in English. */
    String name(Vocabulary vocabulary) {
        if (isNone() || isSome()) {
            Aspect.Measured counted = (Aspect.Measured) aspect;
            return AspectText.label(aspect, vocabulary, Language.EN) + ": " + (isNone() ? "none" : "some") + " in "
                    + counted.days() + " days";
        }
        return AspectText.name(aspect, vocabulary) + " " + compared();
    }

    private String compared() {
        if (comparison instanceof Comparison.AtMost most) {
            return "of " + plain(most.number()) + " or less";
        }
        if (comparison instanceof Comparison.AtLeast least) {
            return "of " + plain(least.number()) + " or more";
        }
        if (comparison instanceof Comparison.MoreThan more) {
            return "above " + plain(more.number());
        }
        return "is " + String.join(" or ", ((Comparison.OneOf) comparison).words());
    }

    /** Why the rule fired, with questions in braces. */
    String reason(Vocabulary vocabulary, Language language) {
        if (isNone()) {
            int days = ((Aspect.Measured) aspect).days();
            return AspectText.label(aspect, vocabulary, language)
                    + (language == Language.PT ? ": nada em " + days + " dias" : ": none in " + days + " days");
        }
        return AspectText.reason(aspect, vocabulary, language);
    }

    /** Whether it asks for a count of zero. */
    private boolean isNone() {
        return isCount()
                && comparison instanceof Comparison.AtMost most
                && most.number().signum() == 0;
    }

    /** Whether it asks for a count of one or more. */
    private boolean isSome() {
        return isCount()
                && comparison instanceof Comparison.AtLeast least
                && least.number().compareTo(BigDecimal.ONE) == 0;
    }

    private boolean isCount() {
        return aspect instanceof Aspect.Measured measured && measured.measure() == Measure.COUNT;
    }

    private String has() {
        Aspect.Measured counted = (Aspect.Measured) aspect;
        return "has(\"" + counted.selector() + "\", " + counted.days() + ")";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
