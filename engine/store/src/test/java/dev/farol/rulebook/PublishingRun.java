package dev.farol.rulebook;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.rules.RuleVersion;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Random publications of small rule files, below one folder: the store in {@code data}, the rules in {@code rules}. */
final class PublishingRun {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String[] PATHS = {"health/a.drl", "health/b.drl", "language/words.dsl", "scenarios/s.yaml"};

    /** Told of each publication: when it began, and when it was acknowledged. */
    interface Listener {
        void begins(String version);

        void ends();
    }

    private PublishingRun() {}

    /** A rule folder with the files that the first version has. */
    static void prepare(Path root) throws IOException {
        for (String path : List.of("scorecard.yaml", "interactions.yaml", "health/a.drl")) {
            Path file = root.resolve("rules").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "first " + path + "\n");
        }
    }

    static Store open(Path root, StoreFiles files) throws IOException {
        return Store.open(root.resolve("data"), StoreOptions.STANDARD, files);
    }

    static RulePublisher publisher(Store store, Path root, StoreFiles files) {
        return new RulePublisher(store, root.resolve("rules"), files, CLOCK);
    }

    static RuleFiles inFolder(Path root) {
        return RuleFolder.read(root.resolve("rules"), new Diagnostics());
    }

    /** Publishes what is in the folder, then some random sets, each of which changes, adds or removes files. */
    static void publish(Path root, StoreFiles files, Random random, int count, Listener listener) throws IOException {
        try (Store store = open(root, files)) {
            RulePublisher publisher = publisher(store, root, files);
            publisher.settle();
            RuleFiles now = inFolder(root);
            publish(
                    publisher,
                    PublishRules.ofFolder(now, RuleVersions.active(store.records()), "t", CLOCK.instant()),
                    listener);
            for (int i = 0; i < count; i++) {
                RuleFiles next = changed(now, random);
                publisher.settleDebt();
                PublishRules publish = new PublishRules(
                        next,
                        Publication.Way.DRAFT,
                        RuleVersions.active(store.records()),
                        Optional.of(RuleDraft.of(store.records())),
                        FolderDebt.of(now, next),
                        "",
                        "t",
                        CLOCK.instant());
                publish(publisher, publish, listener);
                now = next;
            }
        }
    }

    private static void publish(RulePublisher publisher, PublishRules publish, Listener listener) throws IOException {
        listener.begins(identity(publish.files()));
        publisher.publish(publish, same -> same, listener::ends);
    }

    /** The version, and the scenarios that go with it. */
    static String identity(RuleFiles files) {
        StringBuilder text = new StringBuilder(RuleVersion.of(files));
        files.scenarios().values().forEach(file -> text.append(' ').append(file.print()));
        return text.toString();
    }

    private static RuleFiles changed(RuleFiles from, Random random) {
        List<RuleFile> all = new ArrayList<>(from.all().values());
        for (String path : PATHS) {
            if (random.nextBoolean()) {
                all.removeIf(file -> file.path().equals(path));
                if (random.nextInt(4) > 0) {
                    all.add(RuleFile.of(path, "text " + random.nextInt(1_000_000) + "\n".repeat(random.nextInt(900))));
                }
            }
        }
        all.removeIf(file -> file.path().equals("scorecard.yaml"));
        all.add(RuleFile.of("scorecard.yaml", "card " + random.nextInt(1_000_000) + "\n"));
        return RuleFiles.of(all);
    }

    /** What is wrong once what was owed is paid: folder and store have to agree, and nothing may lie about. */
    static Optional<String> problem(Path root, List<String> possible) {
        StoreFiles files = StoreFiles.real();
        try (Store store = open(root, files)) {
            publisher(store, root, files).settle();
            RuleFiles active = RuleVersions.activeFiles(store.records());
            if (RuleVersions.active(store.records()).isPresent() && !possible.contains(identity(active))) {
                return Optional.of("active is none of " + possible);
            }
            if (RuleVersions.active(store.records()).isEmpty()) {
                return possible.contains("") ? Optional.empty() : Optional.of("nothing is active");
            }
            if (!active.differences(inFolder(root)).isEmpty()) {
                return Optional.of("the folder has otherwise: " + active.differences(inFolder(root)));
            }
            if (FolderDebt.find(store.records()).isPresent()) {
                return Optional.of("a debt is left");
            }
            try (Stream<Path> all = Files.walk(root.resolve("rules"))) {
                return all.filter(path -> path.toString().endsWith(".farol-new"))
                        .findFirst()
                        .map(path -> "left behind: " + path);
            }
        } catch (IOException | RuntimeException e) {
            return Optional.of("could not be opened: " + e);
        }
    }
}
