package dev.farol.file.customers;

import com.fasterxml.jackson.core.JsonParser;
import dev.farol.customer.Customer;
import dev.farol.file.fields.CollectedProblems;
import dev.farol.file.fields.Ids;
import dev.farol.file.fields.Json;
import dev.farol.file.fields.Parsed;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.BodyLines;
import dev.farol.file.lines.Utf8;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads profiles as requests bring them, by the rules of customers files: every problem is told, with a pointer to it. There is no
 * {@code as_of}, which is an attribute like others. Stateless.
 */
public final class ProfileBodies {

    /** Most profiles of one request. */
    public static final int MOST = 10_000;

    private ProfileBodies() {}

    /** The profile of a customer; where it names its id, it has to be this one. */
    public static Parsed<Customer> whole(String id, byte[] json) {
        try {
            Ids.check("id", id);
        } catch (BadLine problem) {
            CollectedProblems problems = new CollectedProblems();
            problems.at("/id", problem);
            return Parsed.bad(problems);
        }
        return over(Customer.named(id), json);
    }

    /** A profile after a JSON merge patch (RFC 7396): fields that are null go, those that are not named stay. */
    public static Parsed<Customer> patched(Customer before, byte[] json) {
        return over(before, json);
    }

    private static Parsed<Customer> over(Customer before, byte[] json) {
        CollectedProblems problems = new CollectedProblems();
        ProfileDraft draft = ProfileDraft.withoutAsOf();
        draft.load(before);
        read(json, 0, json.length, new JsonProfile(draft), problems);
        Optional<Customer> after = problems.isGood() ? finished(before, draft, problems) : Optional.empty();
        return after.isPresent() && problems.isEmpty() ? new Parsed.Good<>(after.get()) : Parsed.bad(problems);
    }

    /** As {@link #patched(Customer, byte[])}, from the object that a parser is about to reach; empty after a problem. */
    public static Optional<Customer> patched(Customer before, JsonParser parser, CollectedProblems problems)
            throws IOException {
        ProfileDraft draft = ProfileDraft.withoutAsOf();
        draft.load(before);
        try {
            new JsonProfile(draft).read(parser, problems);
        } catch (BadLine problem) {
            problems.at("", problem);
        }
        return problems.isGood() ? finished(before, draft, problems) : Optional.empty();
    }

    private static Optional<Customer> finished(Customer before, ProfileDraft draft, CollectedProblems problems) {
        try {
            Customer after = draft.profile().customer();
            if (!after.id().equals(before.id())) {
                throw new BadLine("id (" + after.id() + ") is not the one that is asked for (" + before.id() + ")");
            }
            return Optional.of(after);
        } catch (BadLine problem) {
            problems.at(problem.text().startsWith("id (") || problem.text().startsWith("no id") ? "/id" : "", problem);
            return Optional.empty();
        }
    }

    /** Profiles, one a line; an id that is there already is a problem of the later line. */
    public static Parsed<List<Customer>> lines(byte[] ndjson) {
        CollectedProblems problems = new CollectedProblems();
        ProfileDraft draft = ProfileDraft.withoutAsOf();
        JsonProfile object = new JsonProfile(draft);
        Map<String, Placed> customers = new LinkedHashMap<>();
        int count = 0;
        for (BodyLines lines = new BodyLines(ndjson); lines.next(); ) {
            if (++count > MOST) {
                problems.object("");
                problems.add("", "more than 10,000 profiles in one request");
                break;
            }
            problems.object("/" + lines.index());
            draft.clear();
            read(ndjson, lines.from(), lines.to(), object, problems);
            if (problems.isGood()) {
                take(draft, lines.index(), customers, problems);
            }
        }
        return Parsed.of(customers.values().stream().map(Placed::customer).toList(), problems);
    }

    /** A profile with its place in the request, from 0. */
    private record Placed(int place, Customer customer) {}

    private static void take(ProfileDraft draft, int place, Map<String, Placed> customers, CollectedProblems problems) {
        try {
            Customer customer = draft.profile().customer();
            Placed before = customers.putIfAbsent(customer.id(), new Placed(place, customer));
            if (before != null) {
                problems.at(
                        "/id",
                        new BadLine("id (" + customer.id() + ") stands at /" + before.place()
                                + "/id already. Maybe send the later one alone"));
            }
        } catch (BadLine problem) {
            problems.at(problem.text().startsWith("no id") ? "/id" : "", problem);
        }
    }

    private static void read(byte[] bytes, int from, int to, JsonProfile object, CollectedProblems problems) {
        if (!Utf8.valid(bytes, from, to)) {
            problems.unreadable("not UTF-8");
            return;
        }
        if (Json.isBlank(bytes, from, to)) {
            problems.unreadable("nothing, where a JSON object is expected");
            return;
        }
        try (JsonParser parser = Json.parser(bytes, from, to)) {
            object.read(parser, problems);
            if (parser.nextToken() != null) {
                problems.unreadable("more than one JSON object");
            }
        } catch (BadLine problem) {
            problems.at("", problem);
        } catch (IOException e) {
            problems.unreadable(Json.bodyMessage(e));
        }
    }
}
