package dev.farol.service.interactions;

import dev.farol.customer.Customer;
import dev.farol.file.fields.FieldProblem;
import dev.farol.file.interactions.Sent;
import dev.farol.service.access.IngestAudit;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes interactions in. They were compared before with what stood once everything up to {@code seen} was known; only those of customers
 * that changed since are compared again.
 */
record IngestCommand(
        Sent sent, List<Compared> compared, long seen, boolean partial, IngestAudit audit, String who, Instant at)
        implements Command<Ingested> {

    @Override
    public Decision<Ingested> decide(Pending pending) throws IOException {
        List<Change> changes = new ArrayList<>();
        List<FieldProblem> conflicts = new ArrayList<>();
        List<FieldProblem> erased = new ArrayList<>();
        SortedMap<Integer, String> rejected = new TreeMap<>(sent.rejected());
        for (int place : sent.conflicts()) {
            refuse(place, "id", "another one of this request has this id and other content", conflicts, rejected);
        }
        int accepted = 0;
        int duplicates = sent.duplicates();
        for (int i = 0; i < compared.size(); i++) {
            Compared of = now(i, pending);
            duplicates += of.duplicates();
            accepted += of.fresh().size();
            for (String id : of.conflicts()) {
                int place = sent.places().of(of.customer(), id);
                refuse(place, "id", "it is known with other content (" + id + ")", conflicts, rejected);
            }
            if (of.erased()) {
                refuseAll(sent.customers().get(i), erased, rejected);
            }
            if (of.fresh().size() > 0) {
                if (of.unknown()) {
                    changes.add(new Change.ProfileSet(Customer.named(of.customer())));
                }
                changes.add(new Change.InteractionsAdded(of.customer(), of.fresh()));
            }
        }
        if (!partial && !erased.isEmpty()) {
            return Decision.nothing(new Ingested.OfErased(erased));
        }
        if (!partial && !conflicts.isEmpty()) {
            return Decision.nothing(new Ingested.Conflicting(conflicts));
        }
        Ingested result = new Ingested.Stored(accepted, duplicates, sent.unknownTypes(), rejected);
        if (changes.isEmpty()) {
            return Decision.nothing(result);
        }
        changes.add(audit.adding(accepted, who, at, pending));
        return Decision.change(new Entry(at, who, changes), result);
    }

    private Compared now(int i, Pending pending) throws IOException {
        Compared before = compared.get(i);
        Sent.OfCustomer of = sent.customers().get(i);
        if (pending.erased(before.customer())) {
            return Compared.ofErased(of);
        }
        if (!pending.changedSince(before.customer(), seen)) {
            return before;
        }
        return Compared.of(of, pending);
    }

    private void refuseAll(Sent.OfCustomer of, List<FieldProblem> problems, SortedMap<Integer, String> rejected) {
        for (int k = 0; k < of.history().size(); k++) {
            int place = sent.places().of(of.customer(), of.history().id(k));
            refuse(place, "customer", "the customer was erased", problems, rejected);
        }
    }

    private void refuse(
            int place, String field, String why, List<FieldProblem> problems, SortedMap<Integer, String> rejected) {
        problems.add(new FieldProblem(sent.pointer(place) + "/" + field, why));
        rejected.put(place, why);
    }
}
