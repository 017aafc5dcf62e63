package dev.farol.metrics;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.Histories;
import dev.farol.history.Names;
import dev.farol.metrics.count.Account;
import dev.farol.metrics.count.Scored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Customers and what happened to them, in memory; computes their figures. */
final class Base {

    static final String COMPANY = "company";

    private final Map<String, Known> all = new LinkedHashMap<>();

    private record Known(Customer customer, List<Interaction> interactions, List<Scored> scores, List<Long> done) {}

    void customer(Customer customer) {
        Known known = known(customer.id());
        all.put(customer.id(), new Known(customer, known.interactions(), known.scores(), known.done()));
    }

    void happened(Interaction interaction) {
        known(interaction.customer()).interactions().add(interaction);
    }

    void scored(String customer, Scored scored) {
        known(customer).scores().add(scored);
    }

    void done(String customer, long at) {
        known(customer).done().add(at);
    }

    /** How many interactions there are. */
    int size() {
        return all.values().stream()
                .mapToInt(known -> known.interactions().size())
                .sum();
    }

    /** The same customers, with only some of what happened, and more. */
    Base with(Predicate<Interaction> kept, List<Interaction> more) {
        Base other = new Base();
        all.values().forEach(known -> {
            other.customer(known.customer());
            other.known(known.customer().id()).scores().addAll(known.scores());
            other.known(known.customer().id()).done().addAll(known.done());
            known.interactions().stream().filter(kept).forEach(other::happened);
        });
        more.forEach(other::happened);
        return other;
    }

    List<Customer> customers() {
        return all.values().stream().map(Known::customer).toList();
    }

    List<Interaction> interactions() {
        return all.values().stream()
                .flatMap(known -> known.interactions().stream())
                .toList();
    }

    /** Everything but the company itself, with histories of that dictionary. */
    List<Account> accounts(Names names) {
        List<Account> accounts = new ArrayList<>();
        for (Known known : all.values()) {
            if (!known.customer().id().equals(COMPANY)) {
                accounts.add(new Account(
                        known.customer(), Histories.of(names, known.interactions()), known.scores(), known.done()));
            }
        }
        return accounts;
    }

    /** Shows the company itself to a worker. */
    void company(MetricsPass.Worker worker, Names names) {
        if (all.containsKey(COMPANY)) {
            worker.company(Histories.of(names, known(COMPANY).interactions()));
        }
    }

    MetricsResult compute(MetricsRequest request, Optional<Happiness> happiness) throws IOException {
        Names names = new Names();
        MetricsPass pass = new MetricsPass(request, names, happiness);
        MetricsPass.Worker worker = pass.newWorker();
        worker.count(accounts(names));
        company(worker, names);
        return pass.result();
    }

    private Known known(String id) {
        return all.computeIfAbsent(
                id,
                unknown -> new Known(Customer.named(unknown), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }
}
