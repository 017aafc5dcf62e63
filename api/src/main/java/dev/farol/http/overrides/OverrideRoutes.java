package dev.farol.http.overrides;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.health.Refusal;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Conditions;
import dev.farol.http.Percent;
import dev.farol.http.Query;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.override.OverrideJson;
import dev.farol.override.history.Spell;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import dev.farol.service.Page;
import dev.farol.service.access.Role;
import dev.farol.service.overrides.OverrideOutcome;
import dev.farol.service.overrides.OverrideRow;
import dev.farol.service.overrides.OverrideTag;
import dev.farol.service.overrides.OverrideWish;
import dev.farol.service.overrides.Overrides;
import dev.farol.store.document.ScoreEntry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Overrides: one customer's, and the list. Thread safe. */
public final class OverrideRoutes implements Resource {

    private static final String ONE = "/v1/customers/{id}/override";
    private static final int LONGEST_OWNER = 1_000;

    private final Overrides overrides;
    private final RuleLibrary rules;
    private final Clock clock;

    /** @param rules tell which bands there are, and the zone of bare dates */
    public OverrideRoutes(Overrides overrides, RuleLibrary rules, Clock clock) {
        this.overrides = overrides;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ONE).needs(Role.VIEWER).answers(this::get),
                Route.put(ONE)
                        .needs(Role.OPS)
                        .takes(BodyRule.required(BodyRule.JSON))
                        .answersLater(this::put),
                Route.delete(ONE).needs(Role.OPS).answersLater(this::remove),
                Route.get("/v1/overrides")
                        .needs(Role.VIEWER)
                        .query("owner", "expired", "limit", "cursor")
                        .answers(this::list));
    }

    private Answer get(Call call) throws IOException {
        OverrideOutcome outcome = overrides.get(call.path("id"), clock.instant());
        if (outcome instanceof OverrideOutcome.Found found) {
            String tag = OverrideTag.of(found.spell());
            if (call.conditions().isKnown(tag)) {
                return Answer.notModified(tag);
            }
        }
        return answer(call, outcome);
    }

    private CompletionStage<Answer> put(Call call) throws IOException {
        Instant now = clock.instant();
        Scorecard scorecard = rules.live().set().scorecard();
        List<String> bands = scorecard.bands().stream().map(Band::id).toList();
        OverrideWish wish = OverrideBody.read(call, bands, scorecard.zone(), now);
        Conditions conditions = call.conditions();
        return overrides
                .put(
                        call.path("id"),
                        wish,
                        tag -> conditions.refuse(tag).isEmpty(),
                        call.principal().name(),
                        now)
                .thenApply(outcome -> answer(call, outcome));
    }

    private CompletionStage<Answer> remove(Call call) {
        Conditions conditions = call.conditions();
        return overrides
                .remove(
                        call.path("id"),
                        tag -> conditions.refuse(tag).isEmpty(),
                        call.principal().name(),
                        clock.instant())
                .thenApply(outcome -> answer(call, outcome));
    }

    private Answer list(Call call) throws IOException {
        Query query = call.query();
        Overrides.Filter filter = new Overrides.Filter(
                query.text("owner", 1, LONGEST_OWNER), query.flag("expired").orElse(false));
        Page<OverrideRow> page = overrides.list(filter, clock.instant(), query.limit(), call.position());
        return Answer.page(page.items(), page.next().map(call::next), OverrideRoutes::row);
    }

    private static Answer answer(Call call, OverrideOutcome outcome) {
        String customer = call.path("id");
        if (outcome instanceof OverrideOutcome.Created created) {
            String path = "/v1/customers/" + Percent.encode(customer) + "/override";
            return Answer.created(path, json -> one(customer, created.spell(), json))
                    .tagged(OverrideTag.of(created.spell()));
        }
        if (outcome instanceof OverrideOutcome.Found found) {
            return shown(customer, found.spell());
        }
        if (outcome instanceof OverrideOutcome.Replaced replaced) {
            return shown(customer, replaced.spell());
        }
        return outcome instanceof OverrideOutcome.Removed
                ? Answer.done()
                : Answer.problem(problem(call, outcome), call.id());
    }

    private static Answer shown(String customer, Spell spell) {
        return Answer.object(json -> one(customer, spell, json)).tagged(OverrideTag.of(spell));
    }

    private static Problem problem(Call call, OverrideOutcome outcome) {
        if (outcome instanceof OverrideOutcome.PreconditionFailed failed) {
            return call.conditions()
                    .refuse(failed.current())
                    .orElseGet(() -> Problem.of(Kind.CHANGED, "It has another ETag by now."));
        }
        if (outcome instanceof OverrideOutcome.NoBand none) {
            Flaw flaw = new Flaw(
                    "/score",
                    "The band rules give no single band to the score (" + none.score() + "). Maybe give the band.");
            return Problem.of(Kind.INVALID, List.of(flaw));
        }
        if (outcome instanceof OverrideOutcome.Refused refused) {
            return refused.why() instanceof Refusal.UnknownCustomer
                    ? call.unknown("customer", "id")
                    : Problem.told(
                            refused.why() instanceof Refusal.Erased ? Kind.GONE : Kind.NOT_FOUND,
                            refused.why().text());
        }
        return Problem.told(Kind.NOT_FOUND, "nothing stands against the score of customer (" + call.path("id") + ")");
    }

    private static void one(String customer, Spell spell, JsonGenerator json) throws IOException {
        json.writeStringField("customer", customer);
        OverrideJson.fields(spell.override(), json);
        json.writeStringField("since", spell.since().toString());
    }

    private static void row(OverrideRow row, JsonGenerator json) throws IOException {
        one(row.customer(), row.spell(), json);
        text("customerName", row.customerName(), json);
        text("owner", row.owner(), json);
        if (row.computed().isEmpty()) {
            json.writeNullField("computed");
            return;
        }
        ScoreEntry computed = row.computed().get();
        json.writeObjectFieldStart("computed");
        json.writeNumberField("run", computed.run());
        if (computed.score().isPresent()) {
            json.writeNumberField("score", computed.score().getAsInt());
        } else {
            json.writeNullField("score");
        }
        json.writeStringField("band", computed.band());
        json.writeEndObject();
    }

    private static void text(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text.orElse(null));
    }
}
