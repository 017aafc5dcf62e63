package dev.farol.http.rules;

import dev.farol.customer.Moment;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.Watching;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.preview.Among;
import dev.farol.rules.Language;
import dev.farol.service.access.Role;
import dev.farol.service.rules.PreviewDesk;
import dev.farol.service.rules.PreviewRequest;
import dev.farol.service.rules.PreviewStart;
import dev.farol.service.rules.PreviewView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Previews of the draft: started, followed, read, cancelled. Thread safe. */
public final class PreviewRoutes implements Resource {

    private static final String START = "/v1/rules/preview";
    private static final String ALL = "/v1/rules/previews";
    private static final String ONE = ALL + "/{id}";
    private static final long PATIENCE = 1;
    private static final long MOST_PATIENCE = 20;
    private static final Pattern WAIT = Pattern.compile("(?i)\\bwait\\s*=\\s*(\\d{1,3})\\b");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_VERSION = 64;
    private static final int SOON = 5;

    private final PreviewDesk desk;
    private final Watching events = new Watching("preview");

    public PreviewRoutes(PreviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(START)
                        .needs(Role.OPS)
                        .takes(BodyRule.optional(BodyRule.JSON))
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answersLater(this::start),
                Route.get(ONE)
                        .needs(Role.VIEWER)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::get),
                Route.delete(ONE)
                        .needs(Role.OPS)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::cancel),
                Route.get(ONE + "/events")
                        .needs(Role.VIEWER)
                        .produces("text/event-stream")
                        .answers(this::follow));
    }

    private CompletionStage<Answer> start(Call call) throws IOException {
        PreviewStart start = desk.start(request(call), call.principal().name());
        if (start instanceof PreviewStart.DraftErrors wrong) {
            return CompletableFuture.completedFuture(RuleProblems.refuse(call, wrong.errors()));
        }
        if (start instanceof PreviewStart.Started started) {
            return started.ended()
                    .<Void>thenApply(end -> null)
                    .completeOnTimeout(null, patience(call), TimeUnit.SECONDS)
                    .thenApply(passed -> begun(started.id(), call));
        }
        return CompletableFuture.completedFuture(call.refuse(problem(start)));
    }

    /** Seconds for which it is waited, as {@code Prefer: wait=20} has it (RFC 7240). */
    private static long patience(Call call) {
        Matcher wait = WAIT.matcher(call.header("Prefer").orElse(""));
        return wait.find() ? Math.min(MOST_PATIENCE, Long.parseLong(wait.group(1))) : PATIENCE;
    }

    /** 200 with what has ended already; else 202. It cannot be forgotten so soon. */
    private Answer begun(String id, Call call) {
        PreviewView view = desk.find(id).orElseThrow();
        return view.state().hasEnded() ? answer(view, call) : accepted(view, call);
    }

    private static PreviewRequest request(Call call) {
        if (call.body().length == 0) {
            return new PreviewRequest(Optional.empty(), Among.ALL, Optional.empty(), PreviewRequest.USUAL_MOVERS);
        }
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        Optional<Moment> asOf = fields.optional("asOf").moment();
        Among among = new Among(
                fields.optional("segment").text(1, LONGEST_TEXT),
                fields.optional("owner").text(1, LONGEST_TEXT),
                fields.optional("plan").text(1, LONGEST_TEXT));
        Optional<String> against = fields.optional("against").text(1, LONGEST_VERSION);
        int movers =
                fields.optional("movers").whole(0, PreviewRequest.MOST_MOVERS).orElse(PreviewRequest.USUAL_MOVERS);
        fields.end();
        flaws.orThrow();
        return new PreviewRequest(asOf, among, against, movers);
    }

    private static Problem problem(PreviewStart start) {
        if (start instanceof PreviewStart.UnknownVersion unknown) {
            String detail = "There are no rules of this version (" + unknown.version() + ").";
            String hint = unknown.hint().isEmpty() ? "" : " " + unknown.hint();
            return Problem.of(Kind.INVALID, List.of(new Flaw("/against", detail + hint)));
        }
        if (start instanceof PreviewStart.BadAsOf bad) {
            String detail = Problem.told(Kind.INVALID, bad.message()).detail();
            return Problem.of(Kind.INVALID, List.of(new Flaw("/asOf", detail)));
        }
        return Problem.busy("As many previews as may are waiting.", SOON);
    }

    private Answer get(Call call) {
        return answer(preview(call), call);
    }

    private static Answer accepted(PreviewView view, Call call) {
        String location = ALL + "/" + view.id();
        return call.wantsText()
                ? Answer.text(202, RulesText.preview(view, call.language())).with("Location", location)
                : Answer.accepted(location, json -> PreviewViewJson.write(view, call.language(), json));
    }

    private static Answer answer(PreviewView view, Call call) {
        Language language = call.language();
        if (call.wantsText()) {
            return Answer.text(200, RulesText.preview(view, language)).with("Vary", "Accept-Language");
        }
        return Answer.object(json -> PreviewViewJson.write(view, language, json))
                .with("Vary", "Accept-Language");
    }

    private Answer cancel(Call call) {
        PreviewView view = preview(call);
        if (!desk.cancel(view.id())) {
            String detail =
                    "The preview has ended already (" + preview(call).state().label() + ").";
            return call.refuse(Problem.of(Kind.CONFLICT, detail));
        }
        return accepted(preview(call), call);
    }

    private Answer follow(Call call) {
        String id = preview(call).id();
        Language language = call.language();
        return Answer.events(events.of(
                () -> desk.find(id),
                view -> !view.state().hasEnded(),
                view -> json -> PreviewViewJson.write(view, language, json)));
    }

    /** The preview that the path names; 404 when there is none, or it is no longer kept. */
    private PreviewView preview(Call call) {
        return desk.find(call.path("id"))
                .orElseThrow(() -> call.unknown("preview", "id").asException());
    }
}
