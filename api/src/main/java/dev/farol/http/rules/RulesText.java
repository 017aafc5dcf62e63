package dev.farol.http.rules;

import dev.farol.preview.PreviewText;
import dev.farol.report.DiagnosticsText;
import dev.farol.rulebook.DraftChange;
import dev.farol.rulebook.Publication;
import dev.farol.rulebook.RuleDraft;
import dev.farol.rules.Language;
import dev.farol.rules.RuleVersion;
import dev.farol.scenario.run.ScenarioRun;
import dev.farol.service.rules.FolderStatus;
import dev.farol.service.rules.PreviewView;
import dev.farol.service.rules.Publishing;
import dev.farol.service.rules.RuleDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the routes of rules answer, for a person to read. Stateless. */
final class RulesText {

    private RulesText() {}

    /** What is live, how the rule folder stands to it, and what the draft changes. */
    static List<String> overview(List<Publication> publications, RuleDesk desk, RuleDraft draft) {
        List<String> lines = new ArrayList<>();
        lines.add(
                publications.isEmpty()
                        ? "live:   nothing"
                        : "live:   " + of(publications.get(publications.size() - 1)));
        FolderStatus folder = desk.folder();
        lines.add("folder: " + state(folder));
        folder.differing().forEach(path -> lines.add("  " + path));
        DiagnosticsText.lines(folder.problems()).forEach(line -> lines.add("  " + line));
        lines.add("draft:  "
                + (draft.isEmpty() ? "no changes" : RuleVersion.of(draft.files()) + ", changed and not live:"));
        draft.changes().forEach(change -> lines.add("  " + of(change, draft)));
        return lines;
    }

    private static String of(Publication publication) {
        String message = publication.message().isEmpty() ? "" : ": " + publication.message();
        return publication.version() + ", publication " + publication.number() + " ("
                + publication.way().label() + ") by " + publication.who() + " at " + publication.at() + message;
    }

    private static String state(FolderStatus folder) {
        return switch (folder.state()) {
            case SAME -> "holds what is live";
            case DIFFERS -> "was changed by hand, which is not live:";
            case REFUSED -> "was changed, and cannot go live:";
        };
    }

    private static String of(DraftChange change, RuleDraft draft) {
        String conflict = draft.conflicts().contains(change) ? ", in conflict with what is live" : "";
        return change.path() + ", " + RulesRoute.kind(change) + " by " + change.who() + " at " + change.at() + conflict;
    }

    /** One publication a line. */
    static List<String> versions(List<Publication> publications, Optional<String> next) {
        List<String> lines =
                new ArrayList<>(publications.stream().map(RulesText::of).toList());
        next.ifPresent(cursor -> lines.add("more with ?cursor=" + cursor));
        return lines;
    }

    /** That rules went live. */
    static List<String> live(Publishing.Live live) {
        List<String> lines = new ArrayList<>(List.of("live: " + of(live.publication())));
        live.verdict().scenarios().ifPresent(run -> lines.add(scenarios(run)));
        live.leftAlone()
                .forEach(path -> lines.add("left alone, since somebody changed it in the folder meanwhile: " + path));
        lines.addAll(DiagnosticsText.lines(live.verdict().problems()));
        return lines;
    }

    private static String scenarios(ScenarioRun run) {
        return "scenarios: " + run.passed() + " passed, " + run.failed() + " failed";
    }

    /** How a preview stands, or its tables. */
    static List<String> preview(PreviewView view, Language language) {
        return view.result()
                .map(result -> PreviewText.of(result, language))
                .orElseGet(() ->
                        List.of("preview " + view.id() + ": " + view.state().label() + ", " + view.done()
                                + " customers done" + (view.error().isEmpty() ? "" : ": " + view.error())));
    }
}
