package dev.farol.http.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.report.DiagnosticsJson;
import dev.farol.report.DiagnosticsText;
import dev.farol.report.ScenarioRunJson;
import dev.farol.report.ScenarioRunText;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import dev.farol.scenario.run.ScenarioRun;
import dev.farol.service.access.Role;
import dev.farol.service.rules.RuleDesk;
import dev.farol.service.rules.RuleDrafts;
import dev.farol.service.rules.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is to be said of the draft before it is published: its problems, and what becomes of its scenarios. Thread safe. */
public final class RuleCheckRoutes implements Resource {

    private static final int LONGEST_TEXT = 200;

    private final RuleDrafts drafts;
    private final RuleDesk desk;

    public RuleCheckRoutes(RuleDrafts drafts, RuleDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/rules/check")
                        .needs(Role.OPS)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::check),
                Route.post("/v1/rules/test")
                        .needs(Role.OPS)
                        .query("run")
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::test));
    }

    private Answer check(Call call) throws IOException {
        RuleFiles files = drafts.draft().files();
        List<Diagnostic> problems = drafts.problems(files);
        String draft = RuleVersion.of(files);
        if (call.wantsText()) {
            return Answer.text(200, DiagnosticsText.counted(draft, problems));
        }
        return Answer.object(json -> {
            json.writeStringField("draft", draft);
            DiagnosticsJson.write(problems, json);
        });
    }

    /** All scenarios, or those with a text in their name. */
    private Answer test(Call call) throws IOException {
        Optional<String> wanted = call.query().text("run", 1, LONGEST_TEXT);
        RuleFiles files = drafts.draft().files();
        Verdict verdict = desk.pass(files, wanted);
        Optional<ScenarioRun> run = verdict.scenarios();
        if (run.isEmpty()) {
            return RuleProblems.refuse(call, verdict.diagnostics());
        }
        if (call.wantsText()) {
            return Answer.text(
                    200,
                    ScenarioRunText.of(
                                    run.get(),
                                    wanted.isPresent() ? ScenarioRunText.Rules.NONE : ScenarioRunText.Rules.UNFIRED)
                            .lines()
                            .toList());
        }
        return Answer.object(json -> {
            json.writeStringField("draft", RuleVersion.of(files));
            ScenarioRunJson.write(run.get(), verdict.diagnostics(), json);
        });
    }
}
