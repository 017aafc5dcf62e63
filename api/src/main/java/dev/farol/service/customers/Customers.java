package dev.farol.service.customers;

import dev.farol.customer.Customer;
import dev.farol.file.customers.ProfileBodies;
import dev.farol.file.fields.Parsed;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audit;
import dev.farol.service.access.Audited;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.Store;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Profiles of customers. Changes are done when they are durable. Thread safe. */
public final class Customers {

    private final Store store;
    private final Audit audit;

    public Customers(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** What came of asking for a profile. */
    public sealed interface Read {
        record Found(Tagged profile) implements Read {}

        record NotFound() implements Read {}

        record Erased() implements Read {}
    }

    /** The profile as it is known now. */
    public Read get(String id) throws IOException {
        Optional<Customer> profile = store.document(id).flatMap(Document::profile);
        if (profile.isPresent()) {
            return new Read.Found(Tagged.of(profile.get()));
        }
        return store.erased(id) ? new Read.Erased() : new Read.NotFound();
    }

    /** Creates a customer, or replaces its profile. */
    public CompletableFuture<Written> put(String id, byte[] json, Precondition precondition, String who, Instant at) {
        Parsed<Customer> parsed = ProfileBodies.whole(id, json);
        return parsed instanceof Parsed.Good<Customer> good
                ? submit("put-customer", id, pending -> written(good.value(), precondition, who, at, pending))
                : CompletableFuture.completedFuture(invalid(parsed));
    }

    /** Changes some fields of a profile (JSON merge patch, RFC 7396). */
    public CompletableFuture<Written> patch(String id, byte[] json, Precondition precondition, String who, Instant at)
            throws IOException {
        Optional<Customer> seen = store.document(id).flatMap(Document::profile);
        Optional<Parsed<Customer>> early = seen.map(profile -> ProfileBodies.patched(profile, json));
        return submit("patch-customer", id, pending -> {
            Optional<Customer> before = profile(id, pending);
            if (before.isEmpty()) {
                return Decision.nothing(pending.erased(id) ? new Written.Erased() : new Written.NotFound());
            }
            Parsed<Customer> patched =
                    early.isPresent() && before.equals(seen) ? early.get() : ProfileBodies.patched(before.get(), json);
            return patched instanceof Parsed.Good<Customer> good
                    ? written(good.value(), precondition, who, at, pending)
                    : Decision.nothing(invalid(patched));
        });
    }

    /** Erases all that is known of a customer, for good; only a keyed hash of its id stays. */
    public CompletableFuture<Written> erase(String id, Precondition precondition, String who, Instant at) {
        List<String> audited = audit.naming(id);
        String hash = store.erasedHash(id);
        Command<Written> erasure = pending -> {
            Optional<Customer> before = profile(id, pending);
            if (before.isEmpty()) {
                return Decision.nothing(pending.erased(id) ? new Written.Erased() : new Written.NotFound());
            }
            Optional<String> tag = before.map(ProfileTag::of);
            if (!precondition.holds(tag)) {
                return Decision.nothing(new Written.PreconditionFailed(tag));
            }
            List<Change> changes = new ArrayList<>(audit.forgetting(id, hash, audited, at, pending));
            changes.add(new Change.CustomerErased(id));
            return Decision.change(new Entry(at, who, changes), new Written.Gone());
        };
        return store.submit(new Audited<>(erasure, outcome -> Act.onCustomer("erase-customer", hash)));
    }

    /** Creates or replaces many, one profile a line, all or none. */
    public CompletableFuture<ManyWritten> putMany(byte[] ndjson, String who, Instant at) throws IOException {
        Parsed<List<Customer>> parsed = ProfileBodies.lines(ndjson);
        if (parsed instanceof Parsed.Bad<List<Customer>> bad) {
            return CompletableFuture.completedFuture(new ManyWritten.Invalid(bad.unreadable(), bad.problems()));
        }
        List<Customer> customers = ((Parsed.Good<List<Customer>>) parsed).value();
        long seen = store.upTo();
        List<Boolean> changed = new ArrayList<>(customers.size());
        for (Customer customer : customers) {
            changed.add(!isStored(customer, store.document(customer.id())));
        }
        return store.submit(new Audited<>(
                new PutMany(customers, changed, seen, who, at),
                outcome -> Act.on(
                        "put-customers",
                        "",
                        outcome instanceof ManyWritten.Stored stored ? stored.accepted() + " customers" : "")));
    }

    static boolean isStored(Customer customer, Optional<Document> document) {
        return document.flatMap(Document::profile).equals(Optional.of(customer));
    }

    private CompletableFuture<Written> submit(String action, String id, Command<Written> command) {
        return store.submit(new Audited<>(command, outcome -> Act.onCustomer(action, id)));
    }

    private static Optional<Customer> profile(String id, Pending pending) throws IOException {
        return pending.erased(id) ? Optional.empty() : pending.document(id).flatMap(Document::profile);
    }

    private static Decision<Written> written(
            Customer customer, Precondition precondition, String who, Instant at, Pending pending) throws IOException {
        if (pending.erased(customer.id())) {
            return Decision.nothing(new Written.Erased());
        }
        Optional<Customer> before = profile(customer.id(), pending);
        Optional<String> tag = before.map(ProfileTag::of);
        if (!precondition.holds(tag)) {
            return Decision.nothing(new Written.PreconditionFailed(tag));
        }
        Tagged after = Tagged.of(customer);
        if (before.equals(Optional.of(customer))) {
            return Decision.nothing(new Written.Unchanged(after));
        }
        Entry entry = new Entry(at, who, List.of(new Change.ProfileSet(customer)));
        return Decision.change(entry, before.isEmpty() ? new Written.Created(after) : new Written.Replaced(after));
    }

    private static Written invalid(Parsed<Customer> parsed) {
        if (parsed instanceof Parsed.Bad<Customer> bad) {
            return new Written.Invalid(bad.unreadable(), bad.problems());
        }
        throw new IllegalArgumentException("nothing is wrong with it");
    }
}
