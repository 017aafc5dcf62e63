package dev.farol.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.rulebook.ReadyRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private Supplier<FolderStatus> seen = () -> {
        throw new IllegalStateException("there is no desk yet");
    };

    /** Whoever sees the new state and then asks for figures or readiness must find it there. */
    @Test
    void tellsHowTheFolderIsBeforeAnybodyCanSeeIt() throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("health"));
        Files.writeString(rules.resolve("health/a.drl"), "// not live\n");
        try (Store store = Store.open(folder.resolve("data"), StoreOptions.STANDARD, StoreFiles.real())) {
            RuleDesk desk = desk(store, rules);
            seen = desk::folder;
            assertThat(desk.look(Duration.ZERO)).isFalse();
            assertThat(told).containsExactly("DIFFERS while SAME is seen");
            assertThat(desk.folder().state()).isEqualTo(FolderStatus.State.DIFFERS);
        }
    }

    private RuleDesk desk(Store store, Path rules) {
        RuleEvents events = new RuleEvents() {
            @Override
            public void live(ReadyRules live) {}

            @Override
            public void refused(Refusal refusal) {}

            @Override
            public void folder(FolderStatus status) {
                told.add(status.state() + " while " + seen.get().state() + " is seen");
            }
        };
        RuleLibrary library = new RuleLibrary(store, Optional.empty());
        return new RuleDesk(store, library, rules, StoreFiles.real(), RuleSource.DRAFT, false, events, CLOCK);
    }
}
