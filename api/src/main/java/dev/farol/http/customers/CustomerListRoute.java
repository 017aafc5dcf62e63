package dev.farol.http.customers;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.Query;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.PageJson;
import dev.farol.listing.CustomerFilter;
import dev.farol.listing.CustomerRow;
import dev.farol.listing.Sort;
import dev.farol.override.OverrideJson;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import dev.farol.service.access.Role;
import dev.farol.service.customers.CustomerList;
import dev.farol.service.overrides.Overrides;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The customers as the last run left them. Thread safe. */
public final class CustomerListRoute implements Resource {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_PART = 200;

    private final CustomerList customers;
    private final Overrides overrides;
    private final RuleLibrary rules;
    private final Clock clock;

    /** @param rules tell which bands there are */
    public CustomerListRoute(CustomerList customers, Overrides overrides, RuleLibrary rules, Clock clock) {
        this.customers = customers;
        this.overrides = overrides;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/customers")
                .needs(Role.VIEWER)
                .query("band", "segment", "owner", "q", "sort", "limit", "cursor")
                .answers(this::list));
    }

    private Answer list(Call call) throws IOException {
        Query query = call.query();
        CustomerFilter filter = new CustomerFilter(
                query.oneOf("band", bands()),
                query.text("segment", 1, LONGEST),
                query.text("owner", 1, LONGEST),
                query.text("q", 1, LONGEST_PART));
        Sort sort = query.oneOf("sort", Sort.labels()).flatMap(Sort::of).orElse(Sort.SCORE);
        CustomerList.Part part = customers.list(filter, sort, query.limit(), call.position());
        Instant now = clock.instant();
        return Answer.object(json -> {
            if (part.run().isPresent()) {
                json.writeNumberField("run", part.run().get().number());
                json.writeStringField("asOf", part.run().get().asOf().toString());
            } else {
                json.writeNullField("run");
                json.writeNullField("asOf");
            }
            PageJson.write(
                    part.page().items(), part.page().next().map(call::next), (row, item) -> item(row, now, item), json);
        });
    }

    /** Of the active rules, and of those that made the list. */
    private List<String> bands() throws IOException {
        return Stream.of(
                        rules.live().set().scorecard().bands().stream().map(Band::id),
                        customers.bands().stream(),
                        Stream.of(Scorecard.NOT_SCORED))
                .flatMap(bands -> bands)
                .distinct()
                .toList();
    }

    private void item(CustomerRow row, Instant now, JsonGenerator json) throws IOException {
        json.writeStringField("id", row.id());
        text("name", row.name(), json);
        text("plan", row.plan(), json);
        text("segment", row.segment(), json);
        text("owner", row.owner(), json);
        if (row.mrr().isPresent()) {
            json.writeNumberField("mrr", row.mrr().get());
        }
        text("currency", row.currency(), json);
        number("score", row.score(), json);
        json.writeStringField("band", row.band());
        number("change", row.change(), json);
        OverrideJson.field(overrides.inForce(row.id(), now), json);
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    private static void number(String name, OptionalInt number, JsonGenerator json) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }
}
