package dev.farol.language.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks lines up among all sentences, for one file: it counts its work, so that no file takes for ever. */
final class Phrasebook {

    private static final long MOST_STEPS = 40_000_000;

    private final List<Sentence> sentences;
    private final Set<Sentence> used;
    private long steps;

    Phrasebook(List<Sentence> sentences, Set<Sentence> used) {
        this.sentences = sentences;
        this.used = used;
    }

    /** A sentence that a line is, and the values in it. */
    record Found(Sentence sentence, Map<String, Sentence.Span> values) {}

    /** The sentences that say most of the line: none, one, or several that nothing tells apart. */
    List<Found> find(Scope part, String line) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.scope().covers(part) && !exhausted()) {
                steps += sentence.fitsAround(line) ? (long) sentence.pieces().size() * (line.length() + 8) : 1;
                sentence.match(line).ifPresent(values -> found.add(new Found(sentence, values)));
            }
        }
        int most =
                found.stream().mapToInt(one -> one.sentence().literals()).max().orElse(0);
        found.removeIf(one -> one.sentence().literals() < most);
        found.forEach(one -> used.add(one.sentence()));
        return found;
    }

    boolean exhausted() {
        return steps > MOST_STEPS;
    }

    /** The sentence that a person probably meant. */
    Optional<Sentence> nearest(Scope part, String line) {
        Nearness nearness = new Nearness(line);
        Optional<Sentence> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        List<Sentence> candidates = sentences.stream()
                .filter(sentence -> sentence.scope().covers(part))
                .sorted(Comparator.comparingInt(Sentence::literals).reversed())
                .toList();
        for (Sentence sentence : candidates) {
            if (!exhausted()) {
                int distance = nearness.distance(sentence, least - 1);
                best = distance < least ? Optional.of(sentence) : best;
                least = Math.min(distance, least);
                steps += nearness.steps();
            }
        }
        return best;
    }
}
