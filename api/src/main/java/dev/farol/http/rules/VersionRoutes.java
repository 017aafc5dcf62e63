package dev.farol.http.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.difference.DifferenceJson;
import dev.farol.difference.DifferenceText;
import dev.farol.difference.FileDifference;
import dev.farol.difference.RuleSetDifference;
import dev.farol.difference.TextDifference;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.Shown;
import dev.farol.rulebook.Publication;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.service.access.Role;
import dev.farol.service.rules.RuleDrafts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What was live, when, and what it said. Thread safe. */
public final class VersionRoutes implements Resource {

    private static final String ALL = "/v1/rules/versions";

    private static final String DRAFT = "draft";
    private static final int LONGEST_VERSION = 64;

    private final RuleDrafts drafts;

    public VersionRoutes(RuleDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ALL)
                        .needs(Role.VIEWER)
                        .query("limit", "cursor")
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::list),
                Route.get(ALL + "/{version}").needs(Role.VIEWER).answers(this::get),
                Route.get(ALL + "/{version}/diff")
                        .needs(Role.VIEWER)
                        .query("to")
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::difference));
    }

    /** Publications, the newest first. */
    private Answer list(Call call) {
        int before =
                call.position().map(bytes -> ByteBuffer.wrap(bytes).getInt()).orElse(Integer.MAX_VALUE);
        List<Publication> left = new ArrayList<>(drafts.publications().stream()
                .filter(publication -> publication.number() < before)
                .toList());
        Collections.reverse(left);
        List<Publication> items =
                left.subList(0, Math.min(left.size(), call.query().limit()));
        Optional<String> next = items.size() == left.size()
                ? Optional.empty()
                : Optional.of(call.next(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(items.get(items.size() - 1).number())
                        .array()));
        return call.wantsText()
                ? Answer.text(200, RulesText.versions(items, next))
                : Answer.page(items, next, PublicationJson::write);
    }

    private Answer get(Call call) throws IOException {
        String version = call.path("version");
        Optional<RuleFiles> files = drafts.version(version);
        if (files.isEmpty()) {
            return Answer.problem(unknown(version), call.id());
        }
        List<Publication> publications = drafts.publications().stream()
                .filter(publication -> publication.version().equals(version))
                .toList();
        return Answer.object(json -> {
            json.writeStringField("version", version);
            json.writeBooleanField("active", drafts.active().equals(Optional.of(version)));
            json.writeArrayFieldStart("publications");
            for (Publication publication : publications) {
                json.writeStartObject();
                PublicationJson.write(publication, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (RuleFile file : files.get().files().values()) {
                json.writeStartObject();
                file(file, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void file(RuleFile file, JsonGenerator json) throws IOException {
        json.writeStringField("path", file.path());
        if (file.isText()) {
            json.writeStringField("text", file.text());
        } else {
            json.writeStringField("base64", Base64.getEncoder().encodeToString(file.content()));
        }
    }

    /** What changed from a version to another one, to the active one, or to the draft. */
    private Answer difference(Call call) throws IOException {
        String from = call.path("version");
        String to = call.query()
                .text("to", 1, LONGEST_VERSION)
                .orElse(drafts.active().orElse(""));
        Optional<RuleFiles> before = drafts.version(from);
        Optional<RuleFiles> after =
                to.equals(DRAFT) ? Optional.of(drafts.draft().files()) : drafts.version(to);
        if (before.isEmpty() || after.isEmpty()) {
            return call.refuse(unknown(before.isEmpty() ? from : to));
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> first = RuleSetReader.read(before.get(), diagnostics);
        Optional<RuleSet> second = RuleSetReader.read(after.get(), diagnostics);
        if (first.isEmpty() || second.isEmpty()) {
            return RuleProblems.refuse(call, diagnostics.sorted());
        }
        RuleSetDifference difference = RuleSetDifference.of(first.get(), second.get());
        List<FileDifference> files = TextDifference.unified(before.get(), after.get());
        return call.wantsText()
                ? Answer.text(200, DifferenceText.lines(difference, files))
                : Answer.object(json -> DifferenceJson.write(difference, files, json));
    }

    private Problem unknown(String version) {
        return Problem.of(
                Kind.NOT_FOUND,
                "There is no rule version " + Shown.cut(version) + ".",
                Spelling.hint(version, drafts.versions()));
    }
}
