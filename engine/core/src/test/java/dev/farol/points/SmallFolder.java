package dev.farol.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule folder without a health rule, to which tests add files. */
final class SmallFolder {

    static final String SCORECARD = """
            zone: UTC
            base: 60
            minCoverage: 0
            dimensions:
              use: {min: -100, max: 100, from: [login]}
            bands:
              bad: {risk: true}
              good: {}
            """;

    private static final String BANDS = """
            rule "bad" when Customer( score <= 50 ) then health.band("bad"); end
            rule "good" when Customer( score > 50 ) then health.band("good"); end
            """;

    private SmallFolder() {}

    static RuleFiles with(RuleFile... files) {
        List<RuleFile> all = new ArrayList<>(List.of(
                RuleFile.of("scorecard.yaml", SCORECARD),
                RuleFile.of("interactions.yaml", "login: {}\n"),
                RuleFile.of("bands/bands.drl", BANDS)));
        all.addAll(List.of(files));
        return RuleFiles.of(all);
    }

    static RuleSet read(RuleFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> set = RuleSetReader.read(files, diagnostics);
        assertThat(set).as(() -> diagnostics.sorted().toString()).isPresent();
        return set.orElseThrow();
    }

    static PointsEdit edit(RuleFiles files, Map<String, Integer> points) {
        return PointsEdit.of(files, read(files), PointsWish.of(points));
    }

    static String text(RuleFiles files, String path) {
        return new String(files.find(path).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
