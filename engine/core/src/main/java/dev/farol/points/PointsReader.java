package dev.farol.points;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.language.Expression;
import dev.farol.language.Expression.Negative;
import dev.farol.language.Expression.NumberLiteral;
import dev.farol.language.MappedText;
import dev.farol.language.Parser;
import dev.farol.language.RuleSyntax;
import dev.farol.language.sentence.Sentences;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Stage;
import dev.farol.ruleset.PlainRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the points of rules in the files of a folder. */
final class PointsReader {

    private final Sentences sentences;

    PointsReader(RuleFiles files) {
        this.sentences = PlainRules.sentences(files, new Diagnostics());
    }

    /** Of all health rules, by name. */
    Map<String, WrittenPoints> read(RuleFiles files) {
        Map<String, WrittenPoints> written = new LinkedHashMap<>();
        files.in(Stage.HEALTH.folder(), "").forEach(file -> written.putAll(read(file, new Diagnostics())));
        return written;
    }

    /** Of the rules of one file, by name. */
    Map<String, WrittenPoints> read(RuleFile file, Diagnostics diagnostics) {
        Map<String, WrittenPoints> written = new LinkedHashMap<>();
        Optional<MappedText> expanded = PlainRules.of(file, sentences, diagnostics);
        if (expanded.isPresent() && !diagnostics.hasErrors()) {
            MappedText text = expanded.get();
            // Read as a text of its own, so that places are offsets, and say which character came from where.
            MappedText alone = MappedText.of(text.file(), text.text());
            int[] lines = lineStarts(text.text());
            for (RuleSyntax rule : Parser.parse(alone, diagnostics)) {
                points(rule, text, lines).ifPresent(points -> written.put(rule.name(), points));
            }
        }
        return written;
    }

    private static Optional<WrittenPoints> points(RuleSyntax rule, MappedText text, int[] lines) {
        Optional<Expression> first =
                rule.consequence().flatMap(call -> call.arguments().stream().findFirst());
        OptionalInt sign = first.filter(Negative.class::isInstance)
                .map(minus -> OptionalInt.of(offset(minus.place(), lines)))
                .orElse(OptionalInt.empty());
        return first.map(value -> value instanceof Negative minus ? minus.operand() : value)
                .filter(NumberLiteral.class::isInstance)
                .map(NumberLiteral.class::cast)
                .map(number -> {
                    int from = offset(number.place(), lines);
                    int to = from + number.text().length();
                    return new WrittenPoints(rule.name(), text, sign, from, to);
                });
    }

    private static int offset(Place place, int[] lines) {
        return lines[place.line() - 1] + place.column() - 1;
    }

    private static int[] lineStarts(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }
}
