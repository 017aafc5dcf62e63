package dev.farol.preview;

import dev.farol.customer.Customer;
import dev.farol.scoring.Assessment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps, of the customers that change band, those that matter most: the largest MRR, then the largest change of score, then by id. Not
 * thread safe.
 */
final class MoverList {

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::mrr)
            .reversed()
            .thenComparing(Comparator.comparingInt(Candidate::change).reversed())
            .thenComparing(candidate -> candidate.customer().id());

    private final int most;
    private final PriorityQueue<Candidate> kept = new PriorityQueue<>(ORDER.reversed());

    MoverList(int most) {
        this.most = most;
    }

    private record Candidate(Customer customer, Assessment before, Assessment after, BigDecimal mrr, int change) {}

    /** A customer that changes band. */
    void add(Customer customer, Assessment before, Assessment after) {
        int change = before.score().isPresent() && after.score().isPresent()
                ? Math.abs(after.score().getAsInt() - before.score().getAsInt())
                : 0;
        add(new Candidate(customer, before, after, customer.mrr().orElse(BigDecimal.ZERO), change));
    }

    private void add(Candidate candidate) {
        kept.add(candidate);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    void add(MoverList other) {
        other.kept.forEach(this::add);
    }

    /** Those that are kept, the most important first. */
    List<Mover> movers(List<String> bandsBefore, List<String> bandsAfter) {
        return kept.stream()
                .sorted(ORDER)
                .map(candidate -> Mover.of(
                        candidate.customer(),
                        candidate.before(),
                        candidate.after(),
                        Direction.of(
                                candidate.before().band(), candidate.after().band(), bandsBefore, bandsAfter)))
                .toList();
    }
}
