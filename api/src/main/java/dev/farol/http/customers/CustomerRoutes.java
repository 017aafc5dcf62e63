package dev.farol.http.customers;

import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Percent;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.problem.FieldProblems;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.service.access.Role;
import dev.farol.service.customers.Customers;
import dev.farol.service.customers.ManyWritten;
import dev.farol.service.customers.Precondition;
import dev.farol.service.customers.Tagged;
import dev.farol.service.customers.Written;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Profiles of customers, one and many. Thread safe. */
public final class CustomerRoutes implements Resource {

    private static final String ONE = "/v1/customers/{id}";

    private final Customers customers;
    private final Clock clock;

    public CustomerRoutes(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ONE).needs(Role.VIEWER).quick().answers(this::get),
                Route.put(ONE)
                        .needs(Role.CSM)
                        .takes(BodyRule.required(BodyRule.JSON))
                        .answersLater(this::put),
                Route.patch(ONE)
                        .needs(Role.CSM)
                        .takes(BodyRule.required(BodyRule.MERGE_PATCH, BodyRule.JSON))
                        .answersLater(this::patch),
                Route.delete(ONE).needs(Role.ADMIN).answersLater(this::erase),
                Route.post("/v1/customers")
                        .needs(Role.CSM)
                        .takes(BodyRule.bulk(BodyRule.NDJSON))
                        .answersLater(this::putMany));
    }

    private Answer get(Call call) throws IOException {
        Customers.Read read = customers.get(call.path("id"));
        if (read instanceof Customers.Read.Found found) {
            String tag = found.profile().tag();
            return call.conditions().isKnown(tag) ? Answer.notModified(tag) : profile(found.profile());
        }
        return Answer.problem(
                read instanceof Customers.Read.Erased ? erased(call) : call.unknown("customer", "id"), call.id());
    }

    private CompletionStage<Answer> put(Call call) {
        return customers
                .put(
                        call.path("id"),
                        call.body(),
                        precondition(call),
                        call.principal().name(),
                        clock.instant())
                .thenApply(written -> answer(call, written));
    }

    private CompletionStage<Answer> patch(Call call) throws IOException {
        return customers
                .patch(
                        call.path("id"),
                        call.body(),
                        precondition(call),
                        call.principal().name(),
                        clock.instant())
                .thenApply(written -> answer(call, written));
    }

    private CompletionStage<Answer> erase(Call call) {
        return customers
                .erase(call.path("id"), precondition(call), call.principal().name(), clock.instant())
                .thenApply(written -> answer(call, written));
    }

    private CompletionStage<Answer> putMany(Call call) throws IOException {
        return customers
                .putMany(call.body(), call.principal().name(), clock.instant())
                .thenApply(written -> answer(call, written));
    }

    private static Precondition precondition(Call call) {
        var conditions = call.conditions();
        return current -> conditions.refuse(current).isEmpty();
    }

    private static Answer answer(Call call, Written written) {
        if (written instanceof Written.Created created) {
            Tagged profile = created.profile();
            return Answer.created(
                            "/v1/customers/" + Percent.encode(profile.customer().id()),
                            json -> CustomerJson.write(profile.customer(), json))
                    .tagged(profile.tag());
        }
        if (written instanceof Written.Replaced replaced) {
            return profile(replaced.profile());
        }
        if (written instanceof Written.Unchanged unchanged) {
            return profile(unchanged.profile());
        }
        return written instanceof Written.Gone ? Answer.done() : Answer.problem(problem(call, written), call.id());
    }

    private static Problem problem(Call call, Written written) {
        if (written instanceof Written.Invalid invalid) {
            return FieldProblems.invalid(invalid.unreadable(), invalid.problems());
        }
        if (written instanceof Written.PreconditionFailed failed) {
            return call.conditions()
                    .refuse(failed.current())
                    .orElseGet(() -> Problem.of(Kind.CHANGED, "It has another ETag by now."));
        }
        return written instanceof Written.Erased ? erased(call) : call.unknown("customer", "id");
    }

    private static Answer answer(Call call, ManyWritten written) {
        if (written instanceof ManyWritten.Stored stored) {
            return Answer.object(json -> {
                json.writeNumberField("accepted", stored.accepted());
                json.writeNumberField("duplicates", stored.duplicates());
            });
        }
        if (written instanceof ManyWritten.Invalid invalid) {
            return Answer.problem(FieldProblems.invalid(invalid.unreadable(), invalid.problems()), call.id());
        }
        Flaws flaws = new Flaws();
        if (written instanceof ManyWritten.OfErased erased) {
            erased.customers().forEach(id -> flaws.add("", "The customer (" + id + ") was erased."));
        }
        return Answer.problem(Problem.of(Kind.GONE, flaws.all()), call.id());
    }

    private static Answer profile(Tagged profile) {
        return Answer.object(json -> CustomerJson.write(profile.customer(), json))
                .tagged(profile.tag());
    }

    private static Problem erased(Call call) {
        return call.gone("The customer was erased.");
    }
}
