package dev.farol.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.file.OutputProblem;
import dev.farol.file.output.Disk;
import dev.farol.file.output.DiskStream;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsWriterTest {

    private static final String RULE =
            "rule \"%s\" @dimension(use) when Customer( count(\"login\", %d) > 0 ) then health.points(5, \"w\"); end\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRules() throws IOException {
        RuleFiles files = SmallFolder.with(
                RuleFile.of("health/a.drl", RULE.formatted("a", 1)),
                RuleFile.of("health/b.drl", RULE.formatted("b", 2)));
        for (RuleFile file : files.all().values()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
        }
    }

    private RuleFiles read() {
        return RuleFolder.read(folder, new Diagnostics());
    }

    @Test
    void writesTheChangedFilesAndKeepsTheirPermissions() throws IOException {
        Path changed = folder.resolve("health/a.drl");
        Files.setPosixFilePermissions(changed, PosixFilePermissions.fromString("rw-rw-r--"));
        PointsEdit edit = SmallFolder.edit(read(), Map.of("a", -6));
        assertThat(new PointsWriter(folder, Disk.REAL).write(edit)).containsExactly("health/a.drl");
        assertThat(read()).isEqualTo(edit.after());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(changed)))
                .isEqualTo("rw-rw-r--");
        assertThat(new PointsWriter(folder, Disk.REAL).write(SmallFolder.edit(read(), Map.of("a", -6))))
                .isEmpty();
    }

    @Test
    void writesWhatALinkInTheFolderLeadsTo() throws IOException {
        Path real = Files.move(folder.resolve("health/a.drl"), folder.resolve("a.txt"));
        Path link = Files.createSymbolicLink(folder.resolve("health/a.drl"), Path.of("../a.txt"));
        PointsEdit edit = SmallFolder.edit(read(), Map.of("a", -6));
        new PointsWriter(folder, Disk.REAL).write(edit);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("points(-6");
    }

    @Test
    void refusesAFolderThatChangedMeanwhile() throws IOException {
        PointsEdit edit = SmallFolder.edit(read(), Map.of("a", -6));
        Files.writeString(folder.resolve("health/b.drl"), "// mine\n" + RULE.formatted("b", 2));
        assertThatThrownBy(() -> new PointsWriter(folder, Disk.REAL).write(edit))
                .isInstanceOf(OutputProblem.class)
                .hasMessageContaining("it changed since it was read: health/b.drl");
        assertThat(Files.readString(folder.resolve("health/a.drl"))).contains("points(5");
    }

    @Test
    void leavesTheFolderAsItWasWhenTheDiskFails() {
        RuleFiles before = read();
        PointsEdit edit = SmallFolder.edit(before, Map.of("a", -6, "b", 7));
        assertThatThrownBy(() -> new PointsWriter(folder, new FailingOnce(2)).write(edit))
                .isInstanceOf(OutputProblem.class);
        assertThat(read()).isEqualTo(before);
    }

    /** A disk that refuses one rename, counted from 1. */
    private record FailingOnce(int which, AtomicInteger count) implements Disk {

        FailingOnce(int which) {
            this(which, new AtomicInteger());
        }

        @Override
        public DiskStream create(Path file) throws IOException {
            return REAL.create(file);
        }

        @Override
        public DiskStream append(Path file) throws IOException {
            return REAL.append(file);
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
            if (count.incrementAndGet() == which) {
                throw new IOException("No space left on device");
            }
            REAL.replace(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            REAL.delete(file);
        }
    }
}
