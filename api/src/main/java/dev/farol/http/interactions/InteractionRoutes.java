package dev.farol.http.interactions;

import dev.farol.customer.Interaction;
import dev.farol.diagnostic.Spelling;
import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.Query;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.service.Page;
import dev.farol.service.access.Role;
import dev.farol.service.interactions.Interactions;
import dev.farol.service.interactions.Interactions.Listed;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The interactions of one customer. Thread safe. */
public final class InteractionRoutes implements Resource {

    private static final int LONGEST_TYPE = 100;

    private final Interactions interactions;
    private final RuleLibrary rules;
    private final Clock clock;

    /** @param rules give the zone of bare dates */
    public InteractionRoutes(Interactions interactions, RuleLibrary rules, Clock clock) {
        this.interactions = interactions;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/customers/{id}/interactions")
                        .needs(Role.VIEWER)
                        .query("from", "to", "type", "limit", "cursor")
                        .answers(this::list),
                Route.delete("/v1/customers/{id}/interactions/{iid}")
                        .needs(Role.ADMIN)
                        .answersLater(this::takeBack));
    }

    private Answer list(Call call) throws IOException {
        Query query = call.query();
        ZoneId zone = rules.live().set().scorecard().zone();
        Interactions.Filter filter = new Interactions.Filter(
                query.moment("from").map(from -> from.start(zone)),
                query.moment("to").map(to -> to.end(zone)),
                type(query));
        Listed listed = interactions.list(call.path("id"), filter, query.limit(), call.position());
        if (listed instanceof Listed.Found found) {
            Page<Interaction> page = found.page();
            return Answer.page(page.items(), page.next().map(call::next), InteractionJson::write);
        }
        return Answer.problem(
                listed instanceof Listed.Erased
                        ? call.gone("The customer was erased.")
                        : call.unknown("customer", "id"),
                call.id());
    }

    /** One of the vocabulary, or one that was ever sent. */
    private Optional<String> type(Query query) throws IOException {
        Optional<String> type = query.text("type", 1, LONGEST_TYPE);
        if (type.isPresent() && !interactions.knows(type.get())) {
            Set<String> known = rules.live().set().vocabulary().types().keySet();
            throw query.wrong("type", "a type that is known", Spelling.hint(type.get(), known));
        }
        return type;
    }

    private CompletionStage<Answer> takeBack(Call call) {
        return interactions
                .takeBack(call.path("id"), call.path("iid"), call.principal().name(), clock.instant())
                .thenApply(outcome -> switch (outcome) {
                    case DONE -> Answer.done();
                    case UNKNOWN_CUSTOMER -> Answer.problem(call.unknown("customer", "id"), call.id());
                    case UNKNOWN_INTERACTION -> Answer.problem(call.unknown("interaction", "iid"), call.id());
                    case ERASED -> Answer.problem(call.gone("The customer was erased."), call.id());
                });
    }
}
