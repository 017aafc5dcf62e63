package dev.farol.store;

import dev.farol.store.files.ForceSite;
import dev.farol.store.files.RecordingFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs stores at random, takes their power away at random, and looks at what is left. */
final class StoreCrashCheck {

    private static final int STATES_A_RUN = 20;

    private final Path scratch;
    private final Set<ForceSite> ignored;
    private final Set<ForceSite> sites = new TreeSet<>();
    private int states;

    /** Forcing at some places of the code does nothing. */
    StoreCrashCheck(Path scratch, Set<ForceSite> ignored) {
        this.scratch = scratch;
        this.ignored = ignored;
    }

    Set<ForceSite> sites() {
        return sites;
    }

    int states() {
        return states;
    }

    /** Looks at that many states, and returns the first problem. */
    Optional<String> run(int count, long firstSeed) throws IOException {
        states = 0;
        for (long seed = firstSeed; states < count; seed++) {
            Path live = Files.createDirectory(scratch.resolve("live"));
            try {
                Optional<String> problem = powerLosses(
                        live, new StoreRun.Account(), new Random(seed), Math.min(STATES_A_RUN, count - states));
                if (problem.isPresent()) {
                    return Optional.of("run " + seed + ", state " + states + ": " + problem.get());
                }
            } finally {
                delete(live);
            }
        }
        return Optional.empty();
    }

    private Optional<String> powerLosses(Path live, StoreRun.Account account, Random random, int count)
            throws IOException {
        RecordingFiles files = new RecordingFiles(live, ignored);
        try (Store store = StoreRun.open(live.resolve("data"), files)) {
            new StoreRun(store, account, random, files::operations).steps(8 + random.nextInt(20));
        }
        sites.addAll(files.forceSites());
        for (int i = 0; i < count; i++) {
            states++;
            int at = i == 0 ? files.operations() : random.nextInt(files.operations() + 1);
            Path left = Files.createDirectory(scratch.resolve("left" + live.getFileName()));
            try {
                if (random.nextInt(4) == 0) {
                    files.kill(at, left);
                } else {
                    files.powerLoss(at, random.nextLong(), left);
                }
                Optional<String> problem = look(left, account, at);
                if (problem.isEmpty() && count > 3 && random.nextInt(5) == 0) {
                    problem = powerLosses(left, account.after(at), random, 3);
                }
                if (problem.isPresent()) {
                    return problem.map(text -> "power lost after change " + at + ": " + text);
                }
            } finally {
                delete(left);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> look(Path left, StoreRun.Account account, int at) {
        try (Store store = StoreRun.open(left.resolve("data"), new RecordingFiles(left))) {
            List<String> problems = account.problems(store, at);
            return problems.isEmpty() ? Optional.empty() : Optional.of(problems.toString());
        } catch (IOException | RuntimeException e) {
            return Optional.of("could not be opened: " + e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
