package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All counters of one series, for histories with one dictionary. Thread-safe. */
public final class Counting {

    private final List<Counter> ofCustomers;
    /** For each code of a type a bit for each counter that it matters to. */
    private final int[] byType;

    private final Counter ofCompany;
    private final ScoreCounter ofScores;
    private final long asOf;

    /**
     * Prepares to count.
     *
     * @param names the dictionary of the histories; learns the names of types and fields
     * @param asOf epoch nanoseconds; what happened later is not seen
     * @param riskBands names of the bands that are a risk
     */
    public Counting(Timescale scale, Names names, long asOf, CountTerms terms, Set<String> riskBands) {
        this.asOf = asOf;
        this.ofCustomers = List.of(
                new SubscriptionCounter(scale, names, asOf, terms),
                new VoiceCounter(scale, names),
                new ServiceCounter(scale, names, terms),
                new EmailCounter(scale, names),
                new MeetingCounter(scale, names, asOf),
                new TouchCounter(scale, names, asOf),
                new OrderCounter(scale, names),
                new DealCounter(scale, names),
                new ContractCounter(scale, names));
        this.byType = byType(ofCustomers, names);
        this.ofScores = new ScoreCounter(scale, asOf, riskBands);
        this.ofCompany = new SpendCounter(scale, names);
    }

    private static int[] byType(List<Counter> counters, Names names) {
        Map<Integer, Integer> bits = new HashMap<>();
        for (int number = 0; number < counters.size(); number++) {
            for (String type : counters.get(number).types()) {
                bits.merge(names.code(type), 1 << number, (some, more) -> some | more);
            }
        }
        int[] all =
                new int[bits.keySet().stream().mapToInt(code -> code + 1).max().orElse(0)];
        bits.forEach((code, bit) -> all[code] = bit);
        return all;
    }

    /** Enters all that figures need of a customer. */
    public void customer(Account account, Entries into) {
        History history = account.history();
        int seen = history.upTo(asOf);
        int wanted = 0;
        for (int i = 0; i < seen; i++) {
            wanted |= history.type(i) < byType.length ? byType[history.type(i)] : 0;
        }
        for (int number = 0; number < ofCustomers.size(); number++) {
            if ((wanted >> number & 1) != 0) {
                ofCustomers.get(number).count(history, seen, into);
            }
        }
        ofScores.count(account, into);
    }

    /** Enters what figures need of the company itself. */
    public void company(History history, Entries into) {
        ofCompany.count(history, history.upTo(asOf), into);
    }
}
