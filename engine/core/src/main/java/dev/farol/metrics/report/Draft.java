package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.output.FigureText;
import java.util.Optional;

/** What the parts of a page are written from. */
record Draft(Figures figures, Words words) {

    String say(String english, String portuguese) {
        return words.say(english, portuguese);
    }

    /** The figure of the month and the whole base. */
    Figure figure(String metric) {
        return figures.of(metric, figures.month(), Group.WHOLE);
    }

    /** A value in words; why there is none where there is none. */
    String text(Figure figure) {
        return figure.answer()
                .value()
                .map(value -> FigureText.of(value, figure.metric().unit(), words.language()))
                .orElseGet(() -> reason(figure));
    }

    String text(String metric) {
        return text(figure(metric));
    }

    String reason(Figure figure) {
        return figure.answer().absence().orElseThrow().label().in(words.language());
    }

    String name(String metric) {
        return figures.metric(metric).name().in(words.language());
    }

    /** A part of an answer, as a number with the unit of the metric. */
    Optional<String> part(Figure figure, String part) {
        return Figures.part(figure, part)
                .map(number -> FigureText.number(number, figure.metric().unit(), words.language()));
    }
}
