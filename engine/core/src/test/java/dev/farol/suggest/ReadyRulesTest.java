package dev.farol.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.RateRatio;
import dev.farol.statistics.Stratified;
import dev.farol.statistics.TwoByTwo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of rule that could be suggested, as a rule file. */
class ReadyRulesTest {

    private static final int SIZE = 800;
    private static final int EACH = 4;

    private final RuleSet today = SmallRules.today();
    private final Base base = Base.random(SIZE, 3);

    @Test
    void everyRuleCanBePastedAndFiresForTheRowsThatItsEvidenceIsOf() throws IOException {
        List<Look> looks = looks();
        TableWork work = new TableWork(
                new AspectReader(today, looks.stream().map(Look::aspect).toList()), Base.evaluators(today), looks);
        base.passes(SIZE).pass(base.outcomes(), work);
        Drafting drafting = new Drafting(today);
        List<Suggestion> rules = new ArrayList<>();
        List<BitSet> expected = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            List<Look.Part> parts = looks.get(i).parts();
            for (int part = 0; part < parts.size(); part += 1 + parts.size() / EACH) {
                rules.add(drafting.rule(parts.get(part).clause(), evidence(part)));
                expected.add(work.table().in(i, parts.get(part).bins()));
            }
        }
        RuleSet pasted = SmallRules.with(List.of(Base.text(suggestions(rules)), SmallRules.TODAY));
        assertThat(pasted.rules(Stage.HEALTH)).hasSize(rules.size() + 1).hasSizeBetween(300, 1900);
        for (int i = 0; i < rules.size(); i++) {
            assertThat(base.fired(pasted, i)).as(rules.get(i).condition()).isEqualTo(expected.get(i));
        }
        assertThat(kinds(looks)).contains("Measured", "Since", "Trend", "Profile", "Word");
    }

    @Test
    void asksForNoOwnerNoIdAndNothingThatIsSkipped() throws IOException {
        SuggestOptions options =
                new SuggestOptions(20, 0.02, List.of(30), Set.of("industry", "nps", "ticket.hours", "mrr", "plan"));
        List<Aspect.Number> aspects = Aspects.of(today.vocabulary(), options);
        SampleWork sample = new SampleWork(new AspectReader(today, aspects), aspects.size());
        base.passes(SIZE).pass(base.outcomes(), sample);
        assertThat(Looks.of(aspects, sample.rows(), options))
                .extracting(look -> AspectText.written(look.aspect(), '"'))
                .contains("number(\"seats\")", "count(\"ticket\", 30)", "tenureDays")
                .noneMatch(written -> written.matches(".*(owner|_id|odd|industry|nps|hours|mrr|plan|rare|note).*"));
    }

    private List<Look> looks() throws IOException {
        List<Aspect.Number> aspects = Aspects.of(today.vocabulary(), SuggestOptions.STANDARD);
        SampleWork sample = new SampleWork(new AspectReader(today, aspects), aspects.size());
        base.passes(SIZE).pass(base.outcomes(), sample);
        return Looks.of(aspects, sample.rows(), SuggestOptions.STANDARD);
    }

    private static String kinds(List<Look> looks) {
        return looks.stream()
                .map(look -> look.aspect().getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Such as it might be: of a risk, or of none. */
    private static Evidence evidence(int part) {
        TwoByTwo table = part % 2 == 0 ? new TwoByTwo(30, 100, 40, 600) : new TwoByTwo(3, 100, 60, 600);
        Stratified odds = Stratified.of(List.of(table));
        return new Evidence(
                Proportion.of(table.firedLeft(), table.fired()),
                Proportion.of(table.restLeft(), table.rest()),
                RateRatio.of(table.firedLeft(), table.fired(), table.restLeft(), table.rest()),
                0.2,
                1e-9,
                1e-5,
                odds,
                odds,
                Optional.of(new Evidence.Closest("Big", 0.3)));
    }

    private static Suggestions suggestions(List<Suggestion> rules) {
        return new Suggestions("abc", SIZE, 60, SIZE, 1000, 1e-5, rules.size(), 0, List.of(), List.of(), rules);
    }
}
