package dev.farol.language.sentence;

import dev.farol.diagnostic.Place;
import dev.farol.language.sentence.Piece.Literal;
import dev.farol.language.sentence.Piece.Variable;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One entry of a {@code .dsl} file: how a line reads, and the rule text that it stands for. Immutable. */
record Sentence(Scope scope, List<Piece> pieces, Template template, String right, Place place) {

    /** Where the value of a variable stands in the line. */
    record Span(int from, int to) {}

    /** The value of each variable when the line is this sentence. */
    Optional<Map<String, Span>> match(String line) {
        if (!fitsAround(line)) {
            return Optional.empty();
        }
        BitSet[] reach = new BitSet[pieces.size() + 1];
        BitSet ends = new BitSet(line.length() + 1);
        ends.set(line.length());
        reach[pieces.size()] = ends;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            ends = pieces.get(i).starts(line, ends);
            reach[i] = ends;
        }
        return ends.get(0) ? Optional.of(spans(line, reach)) : Optional.empty();
    }

    private Map<String, Span> spans(String line, BitSet[] reach) {
        Map<String, Span> spans = new LinkedHashMap<>();
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int end = pieces.get(i).end(line, start, reach[i + 1]);
            if (pieces.get(i) instanceof Variable variable) {
                spans.put(variable.name(), new Span(start, end));
            }
            start = end;
        }
        return spans;
    }

    /** Cheap test that spares most sentences the full one. */
    boolean fitsAround(String line) {
        boolean starts = !(pieces.get(0) instanceof Literal first) || line.startsWith(first.text());
        return starts && (!(pieces.get(pieces.size() - 1) instanceof Literal last) || line.endsWith(last.text()));
    }

    /** How many characters of a line it settles: of two sentences that match, the one that says more wins. */
    int literals() {
        return pieces.stream()
                .filter(Literal.class::isInstance)
                .mapToInt(piece -> piece.toString().length())
                .sum();
    }

    /** Equal for sentences that no line can tell apart. */
    List<Object> form() {
        return pieces.stream()
                .map(piece -> piece instanceof Variable variable ? variable.shape() : piece)
                .collect(Collectors.toList());
    }

    /** The left side for a person who reads no patterns. */
    String inWords() {
        return pieces.stream().map(Piece::inWords).collect(Collectors.joining());
    }

    /** The left side as a person wrote it, white space folded. */
    String shown() {
        return pieces.stream().map(Piece::toString).collect(Collectors.joining());
    }
}
