package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import java.util.List;
import java.util.Set;

/** All counters of one series, for histories with one dictionary. Thread-safe. */
public final class Counting {

    private final List<Counter> ofCustomers;
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
        this.ofScores = new ScoreCounter(scale, asOf, riskBands);
        this.ofCompany = new SpendCounter(scale, names);
    }

    /** Enters all that figures need of a customer. */
    public void customer(Account account, Entries into) {
        int seen = account.history().upTo(asOf);
        for (Counter counter : ofCustomers) {
            counter.count(account.history(), seen, into);
        }
        ofScores.count(account, into);
    }

    /** Enters what figures need of the company itself. */
    public void company(History history, Entries into) {
        ofCompany.count(history, history.upTo(asOf), into);
    }
}
