package dev.farol.service.installation;

import dev.farol.bulk.Progress;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.load.FileLoad;
import dev.farol.load.LoadOptions;
import dev.farol.load.Loaded;
import dev.farol.ruleset.RuleSet;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Decision;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Loads a customers file and an interactions file into a store.
 *
 * @param rejects where bad lines go; empty to stop at the first one and load nothing
 */
public record LoadFiles(Path customers, Path interactions, Optional<Path> rejects, LoadOptions options, Disk disk) {

    /** All of it is there when this returns, or nothing when it throws. */
    public Loaded run(Installation installation, RuleSet rules, Progress progress) throws IOException {
        Instant now = installation.clock().instant();
        try (Rejects bad = rejects.map(file -> Rejects.to(file, disk)).orElseGet(Rejects::strict)) {
            FileLoad load = new FileLoad(
                    installation.store(), rules.vocabulary(), rules.scorecard().zone(), options, bad, progress);
            Entry begin = new Entry(now, Installation.COMMAND_LINE, List.of());
            return load.run(
                    customers,
                    interactions,
                    new Audited<>(pending -> Decision.change(begin, true), done -> Act.on("import", "", "from files")));
        }
    }
}
