package dev.farol.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.files.Fault;
import dev.farol.store.files.FaultyFiles;
import dev.farol.store.files.ForceSite;
import dev.farol.store.files.RecordingFiles;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A publication that ends at any moment leaves the old version or the new one, and the rule folder agrees. */
class PublishCrashTest {

    private static final int STATES = Integer.getInteger("farol.crashStates", 500);
    private static final int PUBLICATIONS = 4;

    @TempDir
    private Path scratch;

    /** What was published after how many operations. */
    private static final class Account implements PublishingRun.Listener {

        private final RecordingFiles files;
        private final List<String> versions = new ArrayList<>(List.of(""));
        private final List<Integer> ends = new ArrayList<>(List.of(0));

        Account(RecordingFiles files) {
            this.files = files;
        }

        @Override
        public void begins(String version) {
            versions.add(version);
        }

        @Override
        public void ends() {
            ends.add(files.operations());
        }

        /** Those that may be active after that many operations: the last acknowledged one, and the next. */
        List<String> possible(int operations) {
            int last = 0;
            while (last + 1 < ends.size() && ends.get(last + 1) <= operations) {
                last++;
            }
            return versions.subList(last, Math.min(versions.size(), last + 2));
        }
    }

    @Test
    void agreesAfterPowerLossesAndKills() throws IOException {
        assertThat(problem(STATES, Set.of(), new TreeSet<>())).isEmpty();
    }

    @Test
    void missesEveryForceOfTheFolderThatIsLeftOut() throws IOException {
        Set<ForceSite> sites = new TreeSet<>();
        assertThat(problem(40, Set.of(), sites)).isEmpty();
        sites.removeIf(site -> !site.place().startsWith("dev.farol.rulebook."));
        assertThat(sites).hasSize(2);
        for (ForceSite site : sites) {
            assertThat(problem(1_000, Set.of(site), new TreeSet<>()))
                    .as(site.toString())
                    .isPresent();
        }
    }

    private Optional<String> problem(int count, Set<ForceSite> ignored, Set<ForceSite> sites) throws IOException {
        int states = 0;
        for (long seed = 1; states < count; seed++) {
            Random random = new Random(seed);
            Path live = Files.createDirectory(scratch.resolve("live" + seed + ignored.hashCode()));
            PublishingRun.prepare(live);
            RecordingFiles files = new RecordingFiles(live, ignored);
            Account account = new Account(files);
            PublishingRun.publish(live, files, random, PUBLICATIONS, account);
            sites.addAll(files.forceSites());
            for (int i = 0; i < 20 && states < count; i++, states++) {
                int at = random.nextInt(files.operations() + 1);
                Path left = Files.createDirectory(scratch.resolve("left"));
                if (random.nextInt(4) == 0) {
                    files.kill(at, left);
                } else {
                    files.powerLoss(at, random.nextLong(), left);
                }
                Optional<String> problem = PublishingRun.problem(left, account.possible(at));
                delete(left);
                if (problem.isPresent()) {
                    return Optional.of("run " + seed + ", operation " + at + ": " + problem.get());
                }
            }
            delete(live);
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @EnumSource
    void agreesAfterAnyOneOperationFailed(Fault fault) throws IOException {
        long operations = faulty(fault, 0);
        assertThat(operations).isGreaterThan(50);
        for (long at = 1; at <= operations; at++) {
            faulty(fault, at);
        }
    }

    private long faulty(Fault fault, long at) throws IOException {
        Path root = Files.createDirectory(scratch.resolve("faulty"));
        PublishingRun.prepare(root);
        FaultyFiles files = new FaultyFiles(StoreFiles.real());
        if (at > 0) {
            files.failAt(at, fault);
        }
        List<String> begun = new ArrayList<>(List.of(""));
        List<String> ended = new ArrayList<>(List.of(""));
        try {
            PublishingRun.publish(root, files, new Random(at), 2, new PublishingRun.Listener() {
                @Override
                public void begins(String version) {
                    begun.add(version);
                }

                @Override
                public void ends() {
                    ended.add(begun.get(begun.size() - 1));
                }
            });
        } catch (IOException expected) {
            assertThat(at).as(expected.toString()).isPositive();
        }
        List<String> possible = List.of(ended.get(ended.size() - 1), begun.get(begun.size() - 1));
        assertThat(PublishingRun.problem(root, possible)).as("operation %s", at).isEmpty();
        delete(root);
        return files.operations();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
