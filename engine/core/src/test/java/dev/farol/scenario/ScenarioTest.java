package dev.farol.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.customer.Moment;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rules.Range;
import dev.farol.rules.RuleFile;
import dev.farol.rules.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private final Diagnostics diagnostics = new Diagnostics();
    private final Vocabulary vocabulary = Vocabulary.read(
                    RuleFile.of("interactions.yaml", "nps: {value: {}}\nlogin: {aliases: [sign_in]}\n"), diagnostics)
            .orElseThrow();

    @Test
    void readsEverything() {
        Scenario scenario = read("""
                - name: A detractor
                  asOf: 2026-11-01
                  customer:
                    {id: acme, name: Acme, plan: enterprise, segment: smb, owner: ana, currency: BRL, email: a@b.c,
                     mrr: 1200.50, since: 2024-02-29, renewal: 2027-01-01, attributes: {seats: 20, region: sul, beta: true}}
                  interactions:
                    - {type: nps, at: 2026-10-20, value: 3, data: {survey: relational, seconds: 2.5, again: false}, id: one}
                  previous: {score: 60, band: neutral}
                  expect:
                    score: {from: 20, to: 50}
                    band: churn-risk
                    factors: [NPS detractor]
                    notFactors: [Happy]
                    playbooks: [rescue-call]
                    notPlaybooks: [expansion]
                    coverage: 0.5
                """);
        assertThat(scenario.name()).isEqualTo("A detractor");
        assertThat(scenario.place()).isEqualTo(Place.of("scenarios/s.yaml", 1, 9));
        assertThat(scenario.asOf()).isEqualTo(new Moment.Day(LocalDate.of(2026, 11, 1)));
        assertThat(scenario.customer())
                .isEqualTo(new Customer(
                        "acme",
                        Map.of(
                                "name",
                                "Acme",
                                "plan",
                                "enterprise",
                                "segment",
                                "smb",
                                "owner",
                                "ana",
                                "currency",
                                "BRL",
                                "email",
                                "a@b.c"),
                        Optional.of(new BigDecimal("1200.50")),
                        Optional.of(LocalDate.of(2024, 2, 29)),
                        Optional.of(LocalDate.of(2027, 1, 1)),
                        Map.of("seats", new BigDecimal(20), "region", "sul", "beta", "true")));
        assertThat(scenario.interactions(ZONE, vocabulary))
                .containsExactly(new Interaction(
                        "one",
                        "acme",
                        "nps",
                        Instant.parse("2026-10-20T03:00:00Z"),
                        Optional.of(new BigDecimal(3)),
                        Map.of("survey", "relational", "seconds", new BigDecimal("2.5"), "again", false)));
        assertThat(scenario.previous().orElseThrow().score()).contains(60);
        Expectation expect = scenario.expect();
        assertThat(expect.score()).contains(new ExpectedScore.Between(20, 50));
        assertThat(expect.band()).contains(new Mention("churn-risk", Place.of("scenarios/s.yaml", 11, 11)));
        assertThat(names(expect.factors())).containsExactly("NPS detractor");
        assertThat(names(expect.notFactors())).containsExactly("Happy");
        assertThat(names(expect.playbooks())).containsExactly("rescue-call");
        assertThat(names(expect.notPlaybooks())).containsExactly("expansion");
        BigDecimal half = new BigDecimal("0.5");
        assertThat(expect.coverage()).contains(new Range(Optional.of(half), Optional.of(half)));
    }

    @Test
    void readsAScenarioOfACustomerOfWhomNothingIsKnown() {
        Scenario scenario = read("- {name: x, asOf: 2026-11-01T12:00:00-03:00, expect: {score: null}}");
        assertThat(scenario.customer()).isEqualTo(Customer.named("customer"));
        assertThat(scenario.interactions(ZONE, vocabulary)).isEmpty();
        assertThat(scenario.expect().score()).contains(new ExpectedScore.NotScored());
        assertThat(scenario.asOf().end(ZONE)).isEqualTo("2026-11-01T15:00:00Z");
    }

    @Test
    void readsScoresAndCoverageWithOneEnd() {
        assertThat(read("- {name: x, asOf: 2026-11-01, expect: {score: 34}}")
                        .expect()
                        .score())
                .contains(new ExpectedScore.Between(34, 34));
        Expectation open = read("- {name: x, asOf: 2026-11-01, expect: {score: {from: 51}, coverage: {to: 0.4}}}")
                .expect();
        assertThat(open.score()).contains(new ExpectedScore.Between(51, 100));
        assertThat(open.coverage()).contains(new Range(Optional.empty(), Optional.of(new BigDecimal("0.4"))));
    }

    @Test
    void copiesGoBackByCalendarDaysFromADate() {
        // Clocks went forward in the night to 4 November 2018.
        assertThat(at("{type: login, at: 2018-11-05, times: 3, every: 1}"))
                .containsExactly("2018-11-05T02:00:00Z", "2018-11-04T03:00:00Z", "2018-11-03T03:00:00Z");
    }

    @Test
    void copiesGoBackBy24HoursFromAnInstant() {
        assertThat(at("{type: login, at: 2018-11-05T02:00:00Z, times: 3, every: 1}"))
                .containsExactly("2018-11-05T02:00:00Z", "2018-11-04T02:00:00Z", "2018-11-03T02:00:00Z");
    }

    @Test
    void copiesAreAtOnceWithoutEvery() {
        assertThat(at("{type: login, at: 2026-11-01, times: 2}"))
                .containsExactly("2026-11-01T03:00:00Z", "2026-11-01T03:00:00Z");
    }

    @Test
    void givesEachCopyAnIdAndTheNameOfItsType() {
        Scenario scenario = read("""
                - name: x
                  asOf: 2026-11-01
                  interactions: [{type: sign_in, at: 2026-11-01, times: 2}, {type: other, at: 2026-11-01}, {type: login, at: 2026-11-01, id: a, times: 2}]
                  expect: {band: healthy}
                """);
        assertThat(scenario.interactions(ZONE, vocabulary))
                .map(interaction -> interaction.type() + " " + interaction.id())
                .containsExactly("login #000001#1", "login #000001#2", "other #000002", "login a#1", "login a#2");
    }

    @Test
    void keepsTheGoodScenariosOfAFile() {
        String text = """
                - {name: bad, asOf: tomorrow, expect: {score: 1}}
                - {name: good, asOf: 2026-11-01, expect: {score: 1}}
                - {name: good, asOf: 2026-11-01, expect: {score: 1}}
                """;
        assertThat(Scenario.read(RuleFile.of("scenarios/s.yaml", text), diagnostics))
                .map(scenario -> scenario.place().line())
                .containsExactly(2);
        assertThat(diagnostics.sorted().get(1).text())
                .isEqualTo(
                        "scenarios/s.yaml:3:10: error[duplicate-name]: two scenarios of this file have one name (good),"
                                + " the first in line 2");
    }

    private List<String> at(String interaction) {
        String text = "- {name: x, asOf: 2026-11-01, interactions: [" + interaction + "], expect: {band: healthy}}";
        return read(text).interactions(ZONE, vocabulary).stream()
                .map(each -> each.at().toString())
                .toList();
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream().map(Mention::name).toList();
    }

    private Scenario read(String text) {
        List<Scenario> scenarios = Scenario.read(RuleFile.of("scenarios/s.yaml", text), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(scenarios).hasSize(1);
        return scenarios.get(0);
    }
}
