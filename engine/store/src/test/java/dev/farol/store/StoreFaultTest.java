package dev.farol.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.files.Fault;
import dev.farol.store.files.FaultyFiles;
import dev.farol.store.files.RecordingFiles;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Faults at every operation that a store does with files. What was accepted stays, what was refused is not there, reads go on throughout,
 * and when the fault is over the store goes on as it is, without being opened again.
 */
class StoreFaultTest {

    private static final int STEPS = 12;
    private static final int REFUSALS = 3;
    private static final int MOST_TRIES = 1_000;

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAnyOneOperationFailed(Fault fault) throws IOException {
        long operations = use(0, 1, fault);
        assertThat(operations).isGreaterThan(100);
        for (long at = 1; at <= operations; at++) {
            use(at, 1, fault);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterEverythingFailedFromAnyOperationOn(Fault fault) throws IOException {
        long operations = use(0, Long.MAX_VALUE, fault);
        for (long at = 1; at <= operations; at++) {
            use(at, Long.MAX_VALUE, fault);
        }
    }

    /** Uses a store while operations fail, and tells how many operations there were. */
    private long use(long from, long many, Fault fault) throws IOException {
        String what = "%s from operation %d, %s".formatted(fault, from, many == 1 ? "once" : "until healed");
        Path folder = Files.createDirectory(scratch.resolve("store"));
        FaultyFiles files = new FaultyFiles(new RecordingFiles(folder));
        if (from > 0 && many == 1) {
            files.failAt(from, fault);
        } else if (from > 0) {
            files.failFrom(from, fault);
        }
        StoreRun.Account account = new StoreRun.Account();
        long operations;
        try (Store store = open(folder, files, what)) {
            StoreRun run = new StoreRun(store, account, new Random(from + 7), () -> 1);
            for (int step = 0; step < STEPS; step++) {
                run.steps(1);
                assertThat(account.problems(store, 1)).as(what).isEmpty();
                if (account.refusals().size() >= REFUSALS) {
                    files.heal();
                }
            }
            operations = files.operations();
            files.heal();
            settle(run, account);
            assertWhole(store, account, what);
        }
        try (Store store = StoreRun.open(folder.resolve("data"), StoreFiles.real())) {
            assertWhole(store, account, what + ", opened again");
        }
        StoreCrashCheck.delete(folder);
        return operations;
    }

    private static Store open(Path folder, FaultyFiles files, String what) throws IOException {
        try {
            return StoreRun.open(folder.resolve("data"), files);
        } catch (IOException failed) {
            assertThat(failed).as(what).hasMessageMatching("(?s).*(No space left on device|Input/output error).*");
            files.heal();
            return StoreRun.open(folder.resolve("data"), files);
        }
    }

    /** Nothing is refused any more, but for want of memory, and that not for long. */
    private static void settle(StoreRun run, StoreRun.Account account) {
        int refused = account.refusals().size();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            run.eachOnce();
            List<Throwable> since =
                    account.refusals().subList(refused, account.refusals().size());
            assertThat(since).allMatch(OverlayFull.class::isInstance);
            if (since.isEmpty()) {
                return;
            }
            refused = account.refusals().size();
        }
        throw new AssertionError("memory stays full: " + account.refusals().get(refused - 1));
    }

    private static void assertWhole(Store store, StoreRun.Account account, String what) throws IOException {
        assertThat(account.problems(store, 1)).as(what).isEmpty();
        assertThat(account.thereThoughRefused(store)).as(what).isEmpty();
    }
}
