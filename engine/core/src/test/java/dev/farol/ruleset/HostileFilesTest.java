package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that try to run something, each refused at its place before anything of it could run. */
class HostileFilesTest {

    static final Path REFUSED = Path.of("src/test/resources/hostile/refused");

    @TempDir
    Path temp;

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(REFUSED)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void isRefusedAtItsPlaceAndSilent(String name) throws IOException {
        Canary canary = Canary.quiet(temp);
        Path hostile = REFUSED.resolve(name);
        Folder folder =
                Folder.good(Files.createDirectory(temp.resolve("rules"))).with(hostile, canary);
        List<String> files = files(hostile);
        long start = cpu();
        Folder.Found found = folder.read();
        assertThat(TimeUnit.NANOSECONDS.toMillis(cpu() - start)).isLessThan(2_000);
        assertThat(found.set()).isEmpty();
        assertThat(found.messages())
                .filteredOn(Diagnostic::isError)
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.place().file()).isIn(files);
                    assertThat(message.place().line() > 0 || name.equals("playbook-name"))
                            .isTrue();
                });
        assertThat(canary.sang()).isFalse();
    }

    @Test
    void areMany() throws IOException {
        assertThat(names()).hasSizeGreaterThan(150);
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
