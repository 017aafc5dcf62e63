package dev.farol.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.RuleFolder;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledCacheTest {

    private static final Map<Stage, List<LoweredRule>> RULES = RuleSetReader.read(
                    RuleFolder.read(Path.of("../../rules"), new Diagnostics()), new Diagnostics())
            .orElseThrow()
            .rules();
    private static final String IDENTITY = PrintedRules.of(RULES).identity();

    @TempDir
    private Path temporary;

    @Test
    void givesBackWhatItKept() {
        CompiledCache cache = cache("a");
        BitSet built = fired(DroolsRules.build(RULES, Optional.of(cache)));

        assertThat(cache.find(IDENTITY)).isPresent();
        assertThat(fired(DroolsRules.build(RULES, Optional.of(cache)))).isEqualTo(built);
        assertThat(fired(DroolsRules.build(RULES))).isEqualTo(built);
    }

    @Test
    void doesNotUseAnEntryOfWhichABitWasChanged() throws IOException {
        CompiledCache cache = cache("a");
        cache.keep(IDENTITY, new byte[] {1, 2, 3});
        Path entry = temporary.resolve("a").resolve(IDENTITY);
        byte[] bytes = Files.readAllBytes(entry);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(entry, changed);
            assertThat(cache.find(IDENTITY)).as("byte " + i).isEmpty();
        }
        for (int length = 0; length < bytes.length; length++) {
            Files.write(entry, java.util.Arrays.copyOf(bytes, length));
            assertThat(cache.find(IDENTITY)).as("cut to " + length).isEmpty();
        }
        Files.write(entry, bytes);
        assertThat(cache.find(IDENTITY)).contains(new byte[] {1, 2, 3});
    }

    @Test
    void doesNotUseAnEntryOfOtherRules() throws IOException {
        CompiledCache cache = cache("a");
        cache.keep("other", new byte[] {1, 2, 3});
        Files.copy(temporary.resolve("a/other"), temporary.resolve("a").resolve(IDENTITY));

        assertThat(cache.find(IDENTITY)).isEmpty();
    }

    @Test
    void doesNotUseWhatSomebodyElseSealed() throws IOException {
        cache("theirs").keep(IDENTITY, new byte[] {6, 6, 6});
        CompiledCache mine = cache("mine");
        Files.copy(
                temporary.resolve("theirs").resolve(IDENTITY),
                temporary.resolve("mine").resolve(IDENTITY));

        assertThat(mine.find(IDENTITY)).isEmpty();
        assertThat(fired(DroolsRules.build(RULES, Optional.of(mine)))).isEqualTo(fired(DroolsRules.build(RULES)));
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        Path open = Files.createDirectory(temporary.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(CompiledCache.in(open)).isEmpty();

        cache("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("a"))))
                .isEqualTo("rwx------");
        Path key = temporary.resolve("a/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(CompiledCache.in(temporary.resolve("a"))).isEmpty();

        Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("a"));
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(CompiledCache.in(link)).isEmpty();
    }

    @Test
    void leavesNothingBesideItsEntries() throws IOException {
        cache("a").keep(IDENTITY, new byte[] {1});

        try (Stream<Path> files = Files.list(temporary.resolve("a"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("key", IDENTITY);
        }
    }

    private CompiledCache cache(String name) {
        return CompiledCache.in(temporary.resolve(name)).orElseThrow();
    }

    private static BitSet fired(DroolsRules rules) {
        try (rules) {
            Subject subject = Subject.of(1_000, 100);
            java.util.Arrays.fill(subject.numbers(), 7);
            rules.newEvaluator().evaluate(Stage.HEALTH, List.of(subject));
            assertThat(subject.failed().isEmpty()).isTrue();
            return subject.fired();
        }
    }
}
