package dev.farol.metrics.output;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.period.Period;
import dev.farol.rules.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of texts about figures in one language. */
record Phrases(Language language) {

    private static final int DECIMALS = 4;
    private static final int LONGEST = 60;

    String say(String english, String portuguese) {
        return language == Language.PT ? portuguese : english;
    }

    String headline(MetricsResult result) {
        return say("As of ", "Em ") + result.request().asOf() + " ("
                + result.request().zone() + "), " + count(BigDecimal.valueOf(result.customers()))
                + say(" customers", " clientes");
    }

    String period(Period period) {
        String last = period.until().minusDays(1).toString();
        return period.toString().contains("..") || period.from().toString().equals(last)
                ? period.toString()
                : period + " (" + period.from() + say(" to ", " a ") + last + ")";
    }

    String group(Group group) {
        return group.isWhole() ? say("all customers", "todos os clientes") : shown(group.name());
    }

    /** Text of a profile, which may be missing, long or hold anything. */
    String shown(String text) {
        if (text.isEmpty()) {
            return say("(not given)", "(não informado)");
        }
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        int length = clean.codePointCount(0, clean.length());
        return length <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "...";
    }

    /** The value with its unit; {@code -} where there is none. */
    String value(Figure figure) {
        return figure.answer()
                .value()
                .map(value -> FigureText.of(value, figure.metric().unit(), language))
                .orElse("-");
    }

    /** The value, marked where it is provisional. */
    String marked(Figure figure) {
        return value(figure) + (figure.provisional() && figure.answer().value().isPresent() ? "*" : "");
    }

    String quotient(Figure figure) {
        Optional<BigDecimal> numerator = figure.answer().numerator();
        Optional<BigDecimal> denominator = figure.answer().denominator();
        return numerator.isEmpty() || denominator.isEmpty()
                ? ""
                : exact(numerator.get()) + " / " + exact(denominator.get());
    }

    /** Why there is no value, that it may change, and where wanted the parts of the answer. */
    String notes(Figure figure, boolean withParts) {
        List<String> notes = new ArrayList<>();
        figure.answer().absence().ifPresent(absence -> notes.add(absence.label().in(language)));
        if (figure.provisional()) {
            notes.add(say("provisional", "provisório"));
        }
        if (withParts) {
            figure.answer().parts().forEach((name, part) -> notes.add(name + " " + plain(part)));
        }
        return String.join("; ", notes);
    }

    /** A cell of a table; shares and money are known by the names of their columns. */
    String cell(String column, Optional<Value> value) {
        if (value.isEmpty()) {
            return "-";
        }
        if (value.get() instanceof Value.Word word) {
            // A reason, a wave, a stage: the words of customers, in their own language.
            return shown(word.text());
        }
        Unit unit = switch (column) {
            case "share", "survival" -> Unit.SHARE;
            case "mrr" -> Unit.MONEY;
            default -> Unit.COUNT;
        };
        return FigureText.of(value.get(), unit, language);
    }

    String count(BigDecimal number) {
        return FigureText.number(number, Unit.COUNT, language);
    }

    private String exact(BigDecimal number) {
        return NumberText.atMost(number, DECIMALS, language);
    }

    private String plain(Value part) {
        return part instanceof Value.Number number ? exact(number.number()) : FigureText.of(part, Unit.WORD, language);
    }
}
