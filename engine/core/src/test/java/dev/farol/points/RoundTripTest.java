package dev.farol.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.points.PointsWish.Limits;
import dev.farol.rules.Dimension;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private static final int ROUNDS = Integer.getInteger("farol.rounds", 60);

    @ParameterizedTest
    @ValueSource(strings = {"rules", "examples/courses/rules", "examples/chi/rules"})
    void anyWishIsWrittenAndTakenBackToTheSameBytes(String folder) throws PatchFailedException {
        RuleFiles files = RuleFolder.read(Path.of("../..").resolve(folder), new Diagnostics());
        RuleSet set = SmallFolder.read(files);
        Random random = new Random(folder.hashCode());
        int changed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RuleFiles stored = round % 2 == 0 ? files : asWindowsWrites(files);
            boolean anySign = round % 10 == 9;
            PointsWish wish = wish(set, random, anySign);
            PointsEdit edit = PointsEdit.of(stored, set, wish);
            assertThat(anySign ? List.of() : edit.unchanged()).isEmpty();
            edit.unchanged().forEach(one -> assertThat(one.place().file()).endsWith(".dslr"));
            assertHas(edit, set, wish);
            assertThat(patched(stored, edit.difference())).isEqualTo(edit.after());
            PointsEdit back = PointsEdit.of(edit.after(), edit.set(), of(set));
            assertThat(back.unchanged()).isEmpty();
            assertThat(back.after()).isEqualTo(stored);
            changed += edit.changed().size();
        }
        assertThat(changed).isGreaterThan(ROUNDS * set.rules(Stage.HEALTH).size() / 2);
    }

    private static RuleFiles asWindowsWrites(RuleFiles files) {
        return RuleFiles.of(files.all().values().stream()
                .map(file -> RuleFile.of(file.path(), "\uFEFF" + file.text().replace("\n", "\r\n")))
                .toList());
    }

    private static PointsWish wish(RuleSet set, Random random, boolean anySign) {
        SortedMap<String, Integer> points = of(set).points();
        SortedMap<String, Integer> wished = new TreeMap<>();
        points.forEach((rule, before) -> {
            int size = 1 + random.nextInt(100);
            boolean negative = anySign ? random.nextBoolean() : before < 0;
            wished.put(rule, negative ? -size : size);
        });
        SortedMap<String, Limits> limits = new TreeMap<>();
        set.scorecard()
                .dimensions()
                .forEach(one -> limits.put(one.id(), Limits.of(-100 - random.nextInt(900), 100 + random.nextInt(900))));
        return new PointsWish(wished, OptionalInt.of(set.scorecard().base()), limits);
    }

    private static PointsWish of(RuleSet set) {
        SortedMap<String, Integer> points = new TreeMap<>();
        set.rules(Stage.HEALTH).forEach(rule -> points.put(rule.name(), points(rule)));
        SortedMap<String, Limits> limits = new TreeMap<>();
        for (Dimension one : set.scorecard().dimensions()) {
            limits.put(one.id(), Limits.of(one.min(), one.max()));
        }
        return new PointsWish(points, OptionalInt.of(set.scorecard().base()), limits);
    }

    private static int points(LoweredRule rule) {
        return ((Effect.Points) rule.effect()).points();
    }

    private static void assertHas(PointsEdit edit, RuleSet before, PointsWish wish) {
        SortedMap<String, Integer> expected = new TreeMap<>(wish.points());
        SortedMap<String, Integer> original = of(before).points();
        edit.unchanged().forEach(one -> {
            String rule = one.target().inWords();
            expected.put(rule, original.getOrDefault(rule, 0));
        });
        assertThat(of(edit.set()).points()).isEqualTo(expected);
        assertThat(of(edit.set()).limits()).isEqualTo(wish.limits());
    }

    /** The files after a patch was applied to them, as a patch program does it. */
    private static RuleFiles patched(RuleFiles files, String difference) throws PatchFailedException {
        SortedMap<String, RuleFile> all = new TreeMap<>(files.all());
        for (String part : difference.split("(?m)^(?=--- a/)")) {
            List<String> lines = Arrays.asList(part.split("\n"));
            if (!part.isEmpty()) {
                String path = lines.get(0).substring("--- a/".length());
                List<String> before =
                        Arrays.asList(SmallFolder.text(files, path).split("\n", -1));
                List<String> after = UnifiedDiffUtils.parseUnifiedDiff(lines).applyTo(before);
                all.put(path, RuleFile.of(path, after.stream().collect(Collectors.joining("\n"))));
            }
        }
        return RuleFiles.of(all.values());
    }
}
