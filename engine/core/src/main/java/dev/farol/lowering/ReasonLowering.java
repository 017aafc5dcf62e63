package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.language.Expression;
import dev.farol.language.Expression.TextLiteral;
import dev.farol.language.MappedText;
import dev.farol.language.Parser;
import dev.farol.lowering.ReasonText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the reasons of a rule: words, and questions in braces. */
final class ReasonLowering {

    private static final int LONGEST = 500;

    private final ConditionLowering conditions;
    private final Diagnostics diagnostics;

    ReasonLowering(ConditionLowering conditions, Diagnostics diagnostics) {
        this.conditions = conditions;
        this.diagnostics = diagnostics;
    }

    /** English first, then Portuguese where given; empty when something is wrong, which is reported. */
    Optional<ReasonText> lower(List<TextLiteral> written) {
        List<Optional<List<Part>>> read = written.stream().map(this::parts).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Part> english = read.get(0).orElseThrow();
        return Optional.of(new ReasonText(english, read.size() > 1 ? read.get(1).orElseThrow() : english));
    }

    private Optional<List<Part>> parts(TextLiteral written) {
        String text = written.value();
        List<Part> parts = new ArrayList<>();
        if (text.length() > LONGEST) {
            return wrong(
                    "reason",
                    written.place(),
                    "A reason has at most " + LONGEST + " characters.",
                    "Maybe move the rest to @description.");
        }
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int stray = text.indexOf('}', at);
            if (stray >= 0 && (open < 0 || stray < open)) {
                return wrong(
                        "reason",
                        inside(written, stray),
                        "A brace is closed in the reason that was never opened.",
                        "Maybe remove it.");
            }
            if (open < 0) {
                parts.add(new Part.Words(text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(new Part.Words(text.substring(at, open)));
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                return wrong(
                        "reason",
                        inside(written, open),
                        "A brace is opened in the reason and never closed.",
                        "Maybe add the missing }.");
            }
            Optional<Part> reading = reading(written, open + 1, close);
            if (reading.isEmpty()) {
                return Optional.empty();
            }
            parts.add(reading.get());
            at = close + 1;
        }
        return Optional.of(List.copyOf(parts));
    }

    private Optional<Part> reading(TextLiteral written, int from, int to) {
        Place place = inside(written, from);
        MappedText inner = new MappedText.Builder(place.file())
                .written(written.value().substring(from, to), place)
                .build();
        Optional<Expression> parsed = Parser.parseInner(inner, diagnostics);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Typed typed = conditions.type(parsed.get());
        if (typed instanceof Typed.OfNumber number) {
            return Optional.of(new Part.OfNumber(number.term()));
        }
        if (typed instanceof Typed.OfText text) {
            return Optional.of(new Part.OfText(text.term()));
        }
        return typed instanceof Typed.Wrong
                ? Optional.empty()
                : wrong(
                        "reason",
                        place,
                        "Only a number or a text can be shown in a reason.",
                        "Maybe ask count(...) or latest(...).");
    }

    private static Place inside(TextLiteral written, int index) {
        Place place = written.place();
        return place.cell().isPresent() ? place : Place.of(place.file(), place.line(), place.column() + 1 + index);
    }

    private <T> Optional<T> wrong(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
        return Optional.empty();
    }
}
