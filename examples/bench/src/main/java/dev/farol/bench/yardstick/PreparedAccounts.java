package dev.farol.bench.yardstick;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts of the yardstick one by one, over customers that are in memory. For one thread. */
public final class PreparedAccounts {

    private final List<Account> accounts;
    private final List<Readings> readings = new ArrayList<>();
    private final Verdict verdict = new Verdict();
    private final long asOf;

    private PreparedAccounts(List<Account> accounts, long asOf) {
        this.accounts = accounts;
        this.asOf = asOf;
        accounts.forEach(account -> readings.add(Readings.of(account, asOf)));
    }

    /** @param asOf epoch nanoseconds */
    public static PreparedAccounts read(Path customers, Path interactions, long asOf) throws IOException {
        Map<String, Account> accounts = CustomersCsv.read(customers);
        new InteractionsNdjson(accounts).read(interactions);
        return new PreparedAccounts(List.copyOf(accounts.values()), asOf);
    }

    /** Evaluates every rule for every customer; something that depends on all that fired. */
    public long judge() {
        long sum = 0;
        for (Readings of : readings) {
            verdict.judge(of);
            sum += verdict.fired ^ verdict.advice ^ verdict.score;
        }
        return sum;
    }

    /** Makes the readings of every customer anew; something that depends on them. */
    public double pass() {
        double sum = 0;
        for (Account account : accounts) {
            Readings of = Readings.of(account, asOf);
            sum += of.logins90 + of.features30;
        }
        return sum;
    }
}
