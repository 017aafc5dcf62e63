package dev.farol.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.files.Fault;
import dev.farol.store.files.FaultyFiles;
import dev.farol.store.files.RecordingFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalFaultTest {

    private static final int GROUPS = 8;

    @TempDir
    Path scratch;

    @ParameterizedTest
    @EnumSource
    void healsAfterAnyOneOperationFailed(Fault fault) throws IOException {
        long operations = use(new Faults(0, 0), fault);
        for (long at = 1; at <= operations; at++) {
            use(new Faults(at, 1), fault);
        }
    }

    @ParameterizedTest
    @EnumSource
    void healsAfterEverythingFailedFromAnyOperationOn(Fault fault) throws IOException {
        long operations = use(new Faults(0, 0), fault);
        for (long at = 1; at <= operations; at++) {
            use(new Faults(at, 3), fault);
        }
    }

    /** From which operation on files fail, until something was refused that many times. */
    private record Faults(long from, int refusals) {}

    /** Uses a journal as a store does that tries again, and looks whether what it accepted is there, and nothing else. */
    private long use(Faults faults, Fault fault) throws IOException {
        Path folder = scratch.resolve(fault + "-" + faults.from() + "-" + faults.refusals());
        java.nio.file.Files.createDirectory(folder);
        FaultyFiles files = new FaultyFiles(new RecordingFiles(folder));
        if (faults.from() > 0) {
            files.failFrom(faults.from(), fault);
        }
        int refusals = 0;
        List<String> accepted = new ArrayList<>();
        Journal journal = null;
        for (int group = 0; group < GROUPS; ) {
            try {
                if (journal == null) {
                    journal = Journal.open(folder, files, 0, 400, (sequence, payload) -> {});
                    assertThat(journal.lastSequence()).isEqualTo(accepted.size());
                }
                write(journal, group + " try " + refusals, accepted);
                group++;
            } catch (IOException e) {
                assertThat(e).isNotInstanceOf(JournalDamage.class);
                if (journal != null) {
                    assertThat(journal.lastSequence()).isEqualTo(accepted.size());
                }
                if (++refusals == faults.refusals()) {
                    files.heal();
                }
            }
            assertThat(refusals).as("%s at %s", fault, faults).isLessThanOrEqualTo(Math.max(faults.refusals(), 0));
        }
        files.heal();
        if (journal != null) {
            journal.close();
        }
        assertThat(read(folder)).as("%s at %s", fault, faults).isEqualTo(accepted);
        return files.operations();
    }

    private static void write(Journal journal, String name, List<String> accepted) throws IOException {
        List<String> names = List.of(name + " a", name + " b " + "x".repeat(100));
        if (name.startsWith("5")) {
            journal.roll();
        }
        journal.append(names.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
        journal.force();
        accepted.addAll(names);
        journal.mark();
    }

    private static List<String> read(Path folder) throws IOException {
        List<String> read = new ArrayList<>();
        Journal.read(
                folder,
                new RecordingFiles(folder),
                0,
                (sequence, payload) -> read.add(new String(payload, StandardCharsets.UTF_8)));
        return read;
    }
}
