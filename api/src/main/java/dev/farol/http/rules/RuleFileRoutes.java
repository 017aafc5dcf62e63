package dev.farol.http.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Conditions;
import dev.farol.http.Percent;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.Json;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.Shown;
import dev.farol.report.DiagnosticsJson;
import dev.farol.report.DiagnosticsText;
import dev.farol.rulebook.ChangeDraft;
import dev.farol.rulebook.RuleDraft;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RulePath;
import dev.farol.rules.RuleVersion;
import dev.farol.service.access.Role;
import dev.farol.service.rules.RuleDrafts;
import dev.farol.store.Durable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the draft: read, written, removed, each change against what its author has seen. Thread safe. */
public final class RuleFileRoutes implements Resource {

    private static final String TOP = "/v1/rules/files/{path}";
    private static final String INNER = "/v1/rules/files/{folder}/{path}";
    private static final String TEXT = "text/plain";
    private static final String BYTES = "application/octet-stream";
    private static final BodyRule FILE =
            BodyRule.required(TEXT, BYTES, "application/yaml", "text/csv", "text/markdown");

    private final RuleDrafts drafts;
    private final Clock clock;

    public RuleFileRoutes(RuleDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TOP).needs(Role.VIEWER).produces(TEXT, BYTES).answers(this::get),
                Route.get(INNER).needs(Role.VIEWER).produces(TEXT, BYTES).answers(this::get),
                Route.put(TOP)
                        .needs(Role.OPS)
                        .takes(FILE)
                        .produces(BodyRule.JSON, TEXT)
                        .answers(this::put),
                Route.put(INNER)
                        .needs(Role.OPS)
                        .takes(FILE)
                        .produces(BodyRule.JSON, TEXT)
                        .answers(this::put),
                Route.delete(TOP).needs(Role.OPS).answers(this::remove),
                Route.delete(INNER).needs(Role.OPS).answers(this::remove));
    }

    private static String path(Call call) {
        boolean inner = call.route().path().text().equals(INNER);
        return inner ? call.path("folder") + "/" + call.path("path") : call.path("path");
    }

    private Answer get(Call call) throws IOException {
        Optional<RuleFile> file = drafts.draft().file(path(call));
        if (file.isEmpty()) {
            return call.refuse(unknown(call));
        }
        String tag = RuleFileTag.of(file.get());
        if (call.conditions().isKnown(tag)) {
            return Answer.notModified(tag);
        }
        String type = file.get().isText() ? TEXT + "; charset=utf-8" : BYTES;
        return Answer.bytes(type, file.get().content()).tagged(tag);
    }

    private Answer put(Call call) throws IOException {
        String path = path(call);
        RuleDraft draft = drafts.draft();
        Optional<String> refusal = RulePath.refusal(path, draft.files().all().keySet());
        if (refusal.isPresent()) {
            return refused(
                    call,
                    Problem.of(
                            Kind.NOT_FOUND,
                            "No rule file may be written there (" + Shown.cut(path) + "): " + sentence(refusal.get())));
        }
        if (call.body().length > RuleDrafts.LARGEST_FILE) {
            return refused(
                    call,
                    Problem.of(Kind.BODY_TOO_LARGE, "A rule file has at most 1,000,000 bytes.", "Maybe split it."));
        }
        Diagnostics unreadable = new Diagnostics();
        Optional<RuleFile> file = RuleFile.checked(path, call.body(), unreadable);
        if (file.isEmpty()) {
            return refused(call, RuleProblems.of(Kind.INVALID, unreadable.sorted()));
        }
        boolean unsaid = call.header("If-Match").isEmpty()
                && call.header("If-None-Match").isEmpty();
        if (draft.file(path).isPresent() && unsaid) {
            return refused(call, unconditional(path, draft));
        }
        return change(call, path, file);
    }

    private Answer remove(Call call) throws IOException {
        String path = path(call);
        RuleDraft draft = drafts.draft();
        if (draft.file(path).isEmpty()) {
            return refused(call, unknown(call));
        }
        if (call.header("If-Match").isEmpty()) {
            return refused(call, unconditional(path, draft));
        }
        return change(call, path, Optional.empty());
    }

    private Answer change(Call call, String path, Optional<RuleFile> file) throws IOException {
        Conditions conditions = call.conditions();
        ChangeDraft.Outcome outcome = Durable.of(drafts.change(
                path,
                file,
                there -> conditions.refuse(there.map(RuleFileTag::of)).isEmpty(),
                call.principal().name(),
                clock.instant()));
        return answer(call, path, file, outcome);
    }

    private Answer answer(Call call, String path, Optional<RuleFile> file, ChangeDraft.Outcome outcome)
            throws IOException {
        if (outcome instanceof ChangeDraft.Outcome.Refused refused) {
            return call.refuse(overtaken(path, refused.draft()));
        }
        if (file.isEmpty()) {
            return Answer.done();
        }
        String tag = RuleFileTag.of(file.get());
        Json.Content fields = json -> {
            RuleFiles all = drafts.draft().files();
            json.writeStringField("path", path);
            json.writeStringField("etag", tag);
            json.writeStringField("draft", RuleVersion.of(all));
            DiagnosticsJson.write(drafts.problems(all), json);
        };
        boolean isNew = ((ChangeDraft.Outcome.Changed) outcome).before().isEmpty();
        if (call.wantsText()) {
            return saved(path, isNew).tagged(tag);
        }
        return (isNew ? Answer.created(location(path), fields) : Answer.object(fields)).tagged(tag);
    }

    private Answer saved(String path, boolean isNew) throws IOException {
        RuleFiles all = drafts.draft().files();
        List<String> lines = new ArrayList<>(List.of(path + " is saved in the draft, and not live."));
        lines.addAll(DiagnosticsText.counted(RuleVersion.of(all), drafts.problems(all)));
        Answer answer = Answer.text(isNew ? 201 : 200, lines);
        return isNew ? answer.with("Location", location(path)) : answer;
    }

    private static String location(String path) {
        return "/v1/rules/files/"
                + Stream.of(path.split("/")).map(Percent::encode).collect(Collectors.joining("/"));
    }

    private Problem unknown(Call call) throws IOException {
        String path = path(call);
        String hint = Spelling.nearest(path, drafts.draft().files().all().keySet())
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("GET /v1/rules lists all.");
        return Problem.of(Kind.NOT_FOUND, "The draft has no file " + Shown.cut(path) + ".", hint);
    }

    private static Problem unconditional(String path, RuleDraft draft) {
        String tag = draft.file(path).map(RuleFileTag::of).orElse("");
        return Problem.of(
                Kind.UNCONDITIONAL,
                path + " is there already: say which one is meant, or a change of somebody else could be lost.",
                "Maybe with If-Match: \"" + tag + "\", if that is the ETag of the file that was read.");
    }

    private static String sentence(String text) {
        return text.matches(".*[.?!]") ? text : text + ".";
    }

    private Problem overtaken(String path, RuleDraft draft) {
        if (draft.file(path).isEmpty() && draft.change(path).isEmpty()) {
            return Problem.of(
                    Kind.CHANGED,
                    "The draft has no file " + path + ", so it cannot be one that was read. Nothing was written.",
                    "Maybe without If-Match, if it is to be a new one.");
        }
        String who = drafts.editor(draft, path)
                .map(editor -> " It is as " + editor.who() + " left it at " + editor.at() + ".")
                .orElse("");
        String now = draft.file(path)
                .map(file -> "Its ETag is \"" + RuleFileTag.of(file) + "\" now.")
                .orElse("It is not there any more.");
        return Problem.of(
                Kind.CHANGED,
                path + " is not the file any more that was read. " + now + who + " Nothing was written.",
                "Maybe read it again, and make the change in that.");
    }

    private static Answer refused(Call call, Problem problem) {
        return call.refuse(problem);
    }
}
