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

    private static final int STEPS = 10;
    private static final int REFUSALS = 3;
    private static final int MOST_TRIES = 1_000;

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAnyOneOperationFailed(Fault fault) throws IOException {
        everyOperation(fault, 1, true);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterEverythingFailedFromAnyOperationOn(Fault fault) throws IOException {
        everyOperation(fault, Long.MAX_VALUE, true);
    }

    @ParameterizedTest
    @EnumSource
    void isWholeWhenItIsOpenedAgainRightAfterAnyOneOperationFailed(Fault fault) throws IOException {
        everyOperation(fault, 1, false);
    }

    @ParameterizedTest
    @EnumSource
    void isWholeWhenItIsOpenedAgainWhileEverythingFails(Fault fault) throws IOException {
        everyOperation(fault, Long.MAX_VALUE, false);
    }

    private void everyOperation(Fault fault, long many, boolean healing) throws IOException {
        long operations = new Case(fault, 0, many, true).run(scratch);
        assertThat(operations).isGreaterThan(100);
        for (long at = 1; at <= operations; at++) {
            new Case(fault, at, many, healing).run(scratch);
        }
    }

    /**
     * Use of a store while operations fail.
     *
     * @param from the first that does, 0 for none
     * @param healing whether the same store goes on afterwards, or is opened again as it is right after the first
     */
    private record Case(Fault fault, long from, long many, boolean healing) {

        /** Tells how many operations there were. */
        long run(Path scratch) throws IOException {
            Path folder = Files.createDirectory(scratch.resolve("store"));
            FaultyFiles files = new FaultyFiles(new RecordingFiles(folder));
            if (from > 0 && many == 1) {
                files.failAt(from, fault);
            } else if (from > 0) {
                files.failFrom(from, fault);
            }
            StoreRun.Account account = new StoreRun.Account();
            Store store = open(folder, files);
            try {
                StoreRun run = new StoreRun(store, account, new Random(from + 7), () -> 1);
                use(store, run, account, files);
            } finally {
                close(store);
            }
            long operations = files.operations();
            try (Store again = StoreRun.open(folder.resolve("data"), StoreFiles.real())) {
                assertThat(account.problems(again, 1))
                        .as("%s, opened again", this)
                        .isEmpty();
                if (healing || many == 1) {
                    assertThat(account.thereThoughRefused(again))
                            .as("%s, opened again", this)
                            .isEmpty();
                }
            }
            StoreCrashCheck.delete(folder);
            return operations;
        }

        private void use(Store store, StoreRun run, StoreRun.Account account, FaultyFiles files) throws IOException {
            for (int step = 0; step < STEPS; step++) {
                run.steps(1);
                assertThat(account.problems(store, 1)).as(toString()).isEmpty();
                if (!healing && files.operations() >= from) {
                    return;
                }
                if (account.refusals().size() >= REFUSALS) {
                    files.heal();
                }
            }
            files.heal();
            settle(run, account);
            assertThat(account.problems(store, 1)).as(toString()).isEmpty();
            assertThat(account.thereThoughRefused(store)).as(toString()).isEmpty();
        }

        private Store open(Path folder, FaultyFiles files) throws IOException {
            try {
                return StoreRun.open(folder.resolve("data"), files);
            } catch (IOException failed) {
                assertThat(failed)
                        .as(toString())
                        .hasMessageMatching("(?s).*(No space left on device|Input/output error).*");
                files.heal();
                return StoreRun.open(folder.resolve("data"), files);
            }
        }

        /** What the end of the journal is marked with may fail too. */
        private void close(Store store) throws IOException {
            try {
                store.close();
            } catch (IOException failed) {
                assertThat(healing).as(toString()).isFalse();
            }
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
}
