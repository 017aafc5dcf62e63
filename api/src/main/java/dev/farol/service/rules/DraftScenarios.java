package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rulebook.ChangeDraft;
import dev.farol.rulebook.RuleDraft;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RulePath;
import dev.farol.scenario.Scenario;
import dev.farol.store.Durable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scenario files of the draft. Thread safe. */
public final class DraftScenarios implements ScenarioSink {

    private static final String FOLDER = "scenarios/";
    private static final int TRIES = 20;

    private final RuleDrafts drafts;

    public DraftScenarios(RuleDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<String> refusal(String path) throws IOException {
        return path.startsWith(FOLDER)
                ? RulePath.refusal(path, drafts.draft().files().all().keySet())
                : Optional.of("scenarios are in " + FOLDER);
    }

    @Override
    public List<String> names(String path) throws IOException {
        return drafts.draft().file(path).map(file -> Scenario.read(file, new Diagnostics())).orElse(List.of()).stream()
                .map(Scenario::name)
                .toList();
    }

    @Override
    public Optional<RuleFile> append(String path, String yaml, String who, Instant at) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            RuleDraft draft = drafts.draft();
            Optional<RuleFile> before = draft.file(path);
            byte[] content = (before.map(DraftScenarios::ended).orElse("") + yaml).getBytes(StandardCharsets.UTF_8);
            if (content.length > RuleDrafts.LARGEST_FILE) {
                return Optional.empty();
            }
            RuleFile after = new RuleFile(path, content);
            ChangeDraft.Outcome outcome = Durable.of(drafts.change(
                    path,
                    Optional.of(after),
                    there -> there.map(RuleFile::print).equals(before.map(RuleFile::print)),
                    who,
                    at));
            if (outcome instanceof ChangeDraft.Outcome.Changed) {
                return Optional.of(after);
            }
        }
        throw new IOException("could not write " + path + ": others change it again and again\n  Maybe try once more.");
    }

    /** The text of a file, with an empty line at its end. */
    private static String ended(RuleFile file) {
        String text = file.text();
        if (text.isBlank()) {
            return "";
        }
        return text.endsWith("\n") ? text + "\n" : text + "\n\n";
    }
}
