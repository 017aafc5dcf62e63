package dev.farol.http.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.report.DiagnosticsJson;
import dev.farol.rulebook.DraftChange;
import dev.farol.rulebook.Publication;
import dev.farol.rulebook.RuleDraft;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import dev.farol.service.access.Role;
import dev.farol.service.rules.FolderStatus;
import dev.farol.service.rules.Refusal;
import dev.farol.service.rules.RuleDesk;
import dev.farol.service.rules.RuleDrafts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** {@code GET /v1/rules}: what is live, how the rule folder stands to it, and the draft with its files. Thread safe. */
public final class RulesRoute implements Resource {

    private final RuleDrafts drafts;
    private final RuleDesk desk;

    public RulesRoute(RuleDrafts drafts, RuleDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/rules")
                .needs(Role.VIEWER)
                .produces(BodyRule.JSON, BodyRule.TEXT)
                .answers(this::get));
    }

    private Answer get(Call call) throws IOException {
        RuleDraft draft = drafts.draft();
        List<Publication> publications = drafts.publications();
        if (call.wantsText()) {
            return Answer.text(200, RulesText.overview(publications, desk, draft));
        }
        return Answer.object(json -> {
            json.writeFieldName("active");
            if (publications.isEmpty()) {
                json.writeNull();
            } else {
                json.writeStartObject();
                PublicationJson.write(publications.get(publications.size() - 1), json);
                json.writeEndObject();
            }
            json.writeStringField("source", desk.source().name().toLowerCase(Locale.ROOT));
            folder(desk.folder(), json);
            json.writeFieldName("refused");
            if (desk.refusal().isPresent()) {
                refused(desk.refusal().get(), json);
            } else {
                json.writeNull();
            }
            draft(draft, json);
            files(draft.files(), json);
        });
    }

    private static void folder(FolderStatus folder, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("folder");
        json.writeStringField("state", folder.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("since", folder.since().toString());
        json.writeArrayFieldStart("differing");
        for (String path : folder.differing()) {
            json.writeString(path);
        }
        json.writeEndArray();
        DiagnosticsJson.write(folder.problems(), json);
        json.writeEndObject();
    }

    private static void refused(Refusal refusal, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("who", refusal.who());
        json.writeStringField("at", refusal.at().toString());
        DiagnosticsJson.write(refusal.problems(), json);
        json.writeEndObject();
    }

    private void draft(RuleDraft draft, JsonGenerator json) throws IOException {
        RuleFiles files = draft.files();
        json.writeObjectFieldStart("draft");
        json.writeStringField("version", RuleVersion.of(files));
        json.writeArrayFieldStart("changes");
        for (DraftChange change : draft.changes()) {
            json.writeStartObject();
            json.writeStringField("path", change.path());
            json.writeStringField("change", kind(change));
            json.writeStringField("who", change.who());
            json.writeStringField("at", change.at().toString());
            json.writeBooleanField("conflict", draft.conflicts().contains(change));
            json.writeEndObject();
        }
        json.writeEndArray();
        DiagnosticsJson.write(drafts.problems(files), json);
        json.writeEndObject();
    }

    static String kind(DraftChange change) {
        if (change.content().isEmpty()) {
            return "removed";
        }
        return change.base().isEmpty() ? "added" : "changed";
    }

    private static void files(RuleFiles files, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (RuleFile file : files.all().values()) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("etag", RuleFileTag.of(file));
            json.writeNumberField("bytes", file.content().length);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
