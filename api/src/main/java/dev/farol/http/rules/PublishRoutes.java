package dev.farol.http.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.Shown;
import dev.farol.report.DiagnosticsJson;
import dev.farol.rulebook.DraftChange;
import dev.farol.scenario.run.ScenarioRun;
import dev.farol.service.access.Role;
import dev.farol.service.rules.Publishing;
import dev.farol.service.rules.RuleDesk;
import dev.farol.service.rules.RuleDrafts;
import dev.farol.store.Durable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The ways in which the draft ends: published, or taken back; and versions of before made live again. Thread safe. */
public final class PublishRoutes implements Resource {

    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_VERSION = 64;
    private static final int LONGEST_PATH = 300;

    private final RuleDrafts drafts;
    private final RuleDesk desk;
    private final Clock clock;

    public PublishRoutes(RuleDrafts drafts, RuleDesk desk, Clock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        BodyRule asked = BodyRule.optional(BodyRule.JSON);
        return List.of(
                Route.post("/v1/rules/publish")
                        .needs(Role.OPS)
                        .takes(asked)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::publish),
                Route.post("/v1/rules/versions/{version}/activate")
                        .needs(Role.OPS)
                        .takes(asked)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::activate),
                Route.delete("/v1/rules/draft").needs(Role.OPS).query("path").answers(this::discard));
    }

    /**
     * What is said with it.
     *
     * @param draft version of the draft that is meant
     * @param overwrite whether what somebody changed in the rule folder is overwritten
     */
    private record Wish(Optional<String> draft, String message, boolean overwrite) {

        private static Wish read(Call call, boolean ofDraft) {
            if (call.body().length == 0) {
                return new Wish(Optional.empty(), "", false);
            }
            Flaws flaws = new Flaws();
            JsonFields fields = call.object(flaws);
            Optional<String> draft = ofDraft ? fields.optional("draft").text(1, LONGEST_VERSION) : Optional.empty();
            String message = fields.optional("message").text(0, LONGEST_MESSAGE).orElse("");
            boolean overwrite = fields.optional("overwrite").flag().orElse(false);
            fields.end();
            flaws.orThrow();
            return new Wish(draft, message, overwrite);
        }
    }

    private Answer publish(Call call) throws IOException {
        Wish wish = Wish.read(call, true);
        return answer(
                call,
                desk.publish(
                        wish.draft(),
                        wish.message(),
                        wish.overwrite(),
                        call.principal().name()));
    }

    private Answer activate(Call call) throws IOException {
        Wish wish = Wish.read(call, false);
        return answer(
                call,
                desk.activate(
                        call.path("version"),
                        wish.message(),
                        wish.overwrite(),
                        call.principal().name()));
    }

    private Answer discard(Call call) throws IOException {
        Optional<String> path = call.query().text("path", 1, LONGEST_PATH);
        List<String> paths = Durable.of(drafts.discard(path, call.principal().name(), clock.instant()));
        if (path.isPresent() && paths.isEmpty()) {
            return Answer.problem(
                    Problem.of(Kind.NOT_FOUND, "The draft changes no such file (" + Shown.cut(path.get()) + ")."),
                    call.id());
        }
        return Answer.done();
    }

    private static Answer answer(Call call, Publishing outcome) {
        if (outcome instanceof Publishing.Live live) {
            return call.wantsText() ? Answer.text(200, RulesText.live(live)) : Answer.object(json -> live(live, json));
        }
        if (outcome instanceof Publishing.Unchanged unchanged) {
            if (call.wantsText()) {
                return Answer.text(200, List.of("nothing to do: " + unchanged.version() + " is live already"));
            }
            return Answer.object(json -> {
                json.writeBooleanField("changed", false);
                json.writeStringField("version", unchanged.version());
            });
        }
        return outcome instanceof Publishing.Refused refused
                ? RuleProblems.refuse(call, refused.verdict().problems())
                : call.refuse(problem(outcome));
    }

    private static void live(Publishing.Live live, JsonGenerator json) throws IOException {
        json.writeBooleanField("changed", true);
        PublicationJson.write(live.publication(), json);
        json.writeObjectFieldStart("scenarios");
        json.writeNumberField(
                "passed", live.verdict().scenarios().map(ScenarioRun::passed).orElse(0));
        json.writeNumberField(
                "failed", live.verdict().scenarios().map(ScenarioRun::failed).orElse(0));
        json.writeEndObject();
        json.writeArrayFieldStart("leftAlone");
        for (String path : live.leftAlone()) {
            json.writeString(path);
        }
        json.writeEndArray();
        DiagnosticsJson.write(live.verdict().problems(), json);
    }

    private static Problem problem(Publishing outcome) {
        if (outcome instanceof Publishing.Conflicting conflicting) {
            return RuleProblems.files(
                    "It became another file in the active version since the draft changed it.",
                    "Maybe take the change back (DELETE /v1/rules/draft?path=...), read the file again, and make it in that.",
                    conflicting.files().stream().map(DraftChange::path).toList());
        }
        if (outcome instanceof Publishing.FolderDiffers differs) {
            return RuleProblems.files(
                    "Somebody changed it in the rule folder, and that is not live.",
                    "Maybe bring it into the draft first; or say \"overwrite\": true.",
                    differs.files());
        }
        if (outcome instanceof Publishing.FolderFails fails) {
            return Problem.of(
                    Kind.CONFLICT,
                    "The rule folder cannot be written (" + fails.why() + "). Nothing was changed.",
                    "Maybe it belongs to somebody else, or is mounted for reading only.");
        }
        if (outcome instanceof Publishing.PreviewMissing missing) {
            return Problem.of(
                    Kind.UNCONDITIONAL,
                    "This server wants a preview of this very draft (" + missing.draft()
                            + ") against what is live first.",
                    "POST /v1/rules/preview makes one.");
        }
        if (outcome instanceof Publishing.UnknownVersion unknown) {
            return Problem.of(
                    Kind.NOT_FOUND, "There is no rule version " + Shown.cut(unknown.version()) + ".", unknown.hint());
        }
        Publishing.Overtaken overtaken = (Publishing.Overtaken) outcome;
        return Problem.of(
                Kind.CHANGED,
                "The draft, or what is live, was changed meanwhile: the draft is " + overtaken.draft() + " now."
                        + " Nothing was published.",
                "Maybe look at GET /v1/rules, and publish again.");
    }
}
