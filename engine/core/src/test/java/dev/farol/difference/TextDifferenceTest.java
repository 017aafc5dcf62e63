package dev.farol.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDifferenceTest {

    private static final String PATH = "health/a.drl";

    private static RuleFiles files(RuleFile... files) {
        return RuleFiles.of(List.of(files));
    }

    private static List<String> unified(String before, String after) {
        List<FileDifference> found =
                TextDifference.unified(files(RuleFile.of(PATH, before)), files(RuleFile.of(PATH, after)));
        return found.isEmpty() ? List.of() : found.get(0).unified();
    }

    @Test
    void writesWhatWentBeforeWhatCame() {
        assertThat(unified("a\nb\nc\n", "a\nB\nB2\nc\n"))
                .containsExactly(
                        "--- a/health/a.drl", "+++ b/health/a.drl", "@@ -1,3 +1,4 @@", " a", "-b", "+B", "+B2", " c");
    }

    @Test
    void lineEndsMakeNoDifferenceButAMissingLastOneDoes() {
        assertThat(unified("a\r\nb\r\n", "\uFEFFa\nb\n")).isEmpty();
        assertThat(unified("a\nb\n", "a\nb")).endsWith(" a", "-b", "+b", "\\ No newline at end of file");
    }

    @Test
    void aFileThatCameIsAllNew() {
        FileDifference came = TextDifference.unified(files(), files(RuleFile.of(PATH, "a\nb\n")))
                .get(0);
        assertThat(came.kind()).isEqualTo(FileDifference.Kind.ADDED);
        assertThat(came.unified())
                .containsExactly("--- /dev/null", "+++ b/health/a.drl", "@@ -0,0 +1,2 @@", "+a", "+b");
        FileDifference went = TextDifference.unified(files(RuleFile.of(PATH, "a\nb\n")), files())
                .get(0);
        assertThat(went.kind()).isEqualTo(FileDifference.Kind.REMOVED);
        assertThat(went.unified())
                .containsExactly("--- a/health/a.drl", "+++ /dev/null", "@@ -1,2 +0,0 @@", "-a", "-b");
    }

    @Test
    void spreadsheetsDifferAsAWhole() {
        RuleFile one = new RuleFile("health/t.drl.xlsx", new byte[] {1, 2});
        RuleFile other = new RuleFile("health/t.drl.xlsx", new byte[] {1, 2, 3});
        assertThat(TextDifference.unified(files(one), files(other)).get(0).unified())
                .containsExactly("binary files a/health/t.drl.xlsx (2 bytes) and b/health/t.drl.xlsx (3 bytes) differ");
        assertThat(TextDifference.unified(files(one), files(one))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void appliedToTheOneItGivesTheOther(long seed) throws PatchFailedException {
        Random random = new Random(seed);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            before.add("line " + random.nextInt(12));
        }
        List<String> after = new ArrayList<>(before);
        for (int i = 0; i < 12; i++) {
            int at = random.nextInt(after.size());
            switch (random.nextInt(3)) {
                case 0 -> after.remove(at);
                case 1 -> after.add(at, "new " + random.nextInt(5));
                default -> after.set(at, "other " + random.nextInt(5));
            }
        }
        List<String> unified = unified(String.join("\n", before) + "\n", String.join("\n", after) + "\n");
        assertThat(UnifiedDiffUtils.parseUnifiedDiff(unified).applyTo(before)).isEqualTo(after);
    }

    @Test
    void longTextsWithNothingInCommonTakeNoLongTime() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            before.append("a").append(i).append('\n');
            after.append("b").append(i).append('\n');
        }
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(unified(before.toString(), after.toString())).hasSize(120_003));
    }
}
