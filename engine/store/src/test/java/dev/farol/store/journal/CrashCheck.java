package dev.farol.store.journal;

import dev.farol.store.files.ForceSite;
import dev.farol.store.files.RecordingFiles;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs journals at random, takes their power away at random, and looks at what is left. */
final class CrashCheck {

    private static final int STATES_A_RUN = 25;
    private static final String JOURNAL = "journal";

    private final Path scratch;
    private final Set<ForceSite> ignored;
    private final Set<ForceSite> sites = new TreeSet<>();
    private int states;

    /** Forcing at some places of the code does nothing. */
    CrashCheck(Path scratch, Set<ForceSite> ignored) {
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
        for (long seed = firstSeed; states < count; seed++) {
            Optional<String> problem = run(seed, Math.min(STATES_A_RUN, count - states));
            if (problem.isPresent()) {
                return Optional.of("run " + seed + ", state " + states + ": " + problem.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> run(long seed, int count) throws IOException {
        Random random = new Random(seed);
        Path live = Files.createDirectory(scratch.resolve("live"));
        try {
            return powerLosses(live, 0, random, count);
        } catch (JournalDamage e) {
            return Optional.of("a killed journal could not be opened: " + e.getMessage());
        } finally {
            delete(live);
        }
    }

    /** Runs on what is in a folder, then looks at what is left of it after power losses, and now and then runs on that. */
    private Optional<String> powerLosses(Path live, long sealed, Random random, int count) throws IOException {
        RecordingFiles files = new RecordingFiles(live, ignored);
        JournalRun run = JournalRun.begin(files, live.resolve(JOURNAL), sealed, random);
        int begun = files.operations();
        run.steps(10 + random.nextInt(30));
        run.close();
        sites.addAll(files.forceSites());
        for (int i = 0; i < count; i++) {
            states++;
            int at = i == 0 ? files.operations() : begun + random.nextInt(files.operations() - begun + 1);
            Path left = Files.createDirectory(scratch.resolve("left" + live.getFileName()));
            try {
                files.powerLoss(at, random.nextLong(), left);
                Optional<String> problem = look(left, run.ledger(), at, random);
                if (problem.isEmpty() && count > 3 && random.nextInt(4) == 0) {
                    problem = powerLosses(left, run.ledger().sealed(at), random, 3);
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

    private Optional<String> look(Path left, Ledger ledger, int at, Random random) throws IOException {
        Path folder = left.resolve(JOURNAL);
        for (Path dropped : ledger.dropped(at)) {
            if (Files.exists(folder.resolve(dropped))) {
                return Optional.of(dropped + " was dropped and is there");
            }
        }
        List<String> problems = new ArrayList<>();
        if (ledger.isClosed(at)) {
            problems.addAll(cutSomething(folder, ledger, at, random));
        }
        try {
            problems.addAll(ledger.problems(readBeside(folder, ledger.sealed(at)), at));
            for (int i = 0; i < 2; i++) {
                problems.addAll(ledger.problems(open(folder, ledger.sealed(at)), at));
            }
        } catch (JournalDamage e) {
            problems.add(e.getMessage());
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(problems.toString());
    }

    /** What is cut off after a clean close must be missed. */
    private static List<String> cutSomething(Path folder, Ledger ledger, int at, Random random) throws IOException {
        List<Path> segments = new ArrayList<>(StoreFiles.real().list(folder));
        segments.removeIf(file ->
                !file.toString().endsWith(SegmentName.ENDING) || file.toFile().length() <= SegmentHeader.BYTES);
        if (segments.isEmpty()) {
            return List.of();
        }
        Path last = segments.get(segments.size() - 1);
        byte[] whole = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(whole, random.nextInt(whole.length)));
        try {
            return ledger.problems(readBeside(folder, ledger.sealed(at)), at);
        } catch (JournalDamage e) {
            return List.of();
        } finally {
            Files.write(last, whole);
        }
    }

    private static Map<Long, byte[]> readBeside(Path folder, long after) throws IOException {
        Map<Long, byte[]> frames = new HashMap<>();
        Journal.read(folder, StoreFiles.real(), after, frames::put);
        return frames;
    }

    /** As a process does that is killed before it appends anything. */
    private static Map<Long, byte[]> open(Path folder, long after) throws IOException {
        Map<Long, byte[]> frames = new HashMap<>();
        Journal.open(folder, new RecordingFiles(folder), after, frames::put).close();
        return frames;
    }

    private static void delete(Path folder) throws IOException {
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
