package dev.farol.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why customers leave shows before they do, except where it does not. */
class StoriesTest {
    private static final String AS_OF = "2026-10-31";
    private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    static Path folder;

    private static Generated base = new Generated(List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void generate() throws IOException {
        base = Generated.generate(GeneratorOptions.of(6_000, 21), folder);
    }

    @ParameterizedTest
    @CsvSource({
        "fading-usage,    login,                0.3, 0.7",
        "fading-usage,    feature_usage,        0.2, 0.7",
        "support-pain,    support_ticket,       2.5, 10",
        "support-pain,    call,                 2,   10",
        "failed-payments, invoice_failed,       20,  1000",
        "lost-champion,   conversation,         0.1, 0.7",
        "lost-champion,   meeting_missed,       2,   100",
        "downgrade,       subscription_changed, 2,   100",
        "downgrade,       order,                0.1, 0.8",
        "none,            login,                0.7, 1.3"
    })
    void showsInTheLastSixtyDays(String cause, String type, double from, double to) {
        Predicate<Line> recent = line -> line.type().equals(type) && within(line, 60);
        double leavers = base.average(base.leavingFor(cause, AS_OF), recent);
        assertThat(leavers / base.average(base.staying(AS_OF), recent)).isBetween(from, to);
    }

    @Test
    void lowersLoginsOfTheLastThirtyDaysOfWhoFades() {
        Predicate<Line> logins = line -> line.type().equals("login") && within(line, 30);
        assertThat(base.average(base.leavingFor("fading-usage", AS_OF), logins))
                .isLessThan(0.6 * base.average(base.staying(AS_OF), logins));
    }

    @Test
    void makesDetractorsOfWhoIsUnhappy() {
        assertThat(meanNps(base.leavingFor("detractor", AS_OF))).isLessThan(5.5);
        assertThat(meanNps(base.staying(AS_OF))).isGreaterThan(7);
    }

    @Test
    void silencesTheChampionWhoHasLeft() {
        Predicate<Line> champion =
                line -> line.type().equals("login") && "u1".equals(line.data().get("user")) && within(line, 25);
        Set<String> lost = base.leavingFor("lost-champion", AS_OF);
        assertThat(base.average(lost, champion)).isLessThan(0.5 * base.average(base.staying(AS_OF), champion));
    }

    @Test
    void endsUnpaidSubscriptionsWithoutTheCustomersWill() {
        List<Line> ends = base.interactions().stream()
                .filter(line -> line.type().equals("subscription_ended"))
                .toList();
        Set<String> unpaid = customers("dunning_exhausted");
        assertThat(ends).hasSizeGreaterThan(100);
        assertThat(ends)
                .allMatch(line -> "involuntary".equals(line.data().get("reason")) == unpaid.contains(line.customer()));
    }

    @Test
    void fallsSilentAfterLeaving() {
        Map<String, Instant> ends = base.interactions().stream()
                .filter(line -> line.type().equals("subscription_ended"))
                .collect(Collectors.toMap(Line::customer, Line::at));
        assertThat(base.interactions())
                .noneMatch(
                        line -> ends.getOrDefault(line.customer(), Instant.MAX).isBefore(line.at()));
    }

    @Test
    void agreesWithTheOutcomes() {
        Set<String> gone = customers("subscription_ended");
        assertThat(gone)
                .containsAll(base.leaving("2026-08-02"))
                .doesNotContainAnyElementsOf(base.staying("2026-08-02"));
        assertThat(gone).doesNotContainAnyElementsOf(base.leaving(AS_OF));
        assertThat(gone).doesNotContainAnyElementsOf(base.staying(AS_OF));
    }

    @Test
    void tellsTheCausesOfAllLeaversAndOfNobodyElse() {
        Map<String, BigDecimal> weights = base.causes().stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> new BigDecimal(row.get(2)), BigDecimal::add));
        Set<String> leavers = new HashSet<>(base.leaving(AS_OF));
        leavers.addAll(customers("subscription_ended"));
        assertThat(weights.keySet()).isEqualTo(leavers);
        assertThat(weights.values()).allMatch(sum -> sum.compareTo(BigDecimal.ONE) == 0);
    }

    @Test
    void makesSomeWhoStayLookBadForAWhile() {
        Set<String> troubled = customers("invoice_failed");
        troubled.retainAll(base.staying(AS_OF));
        assertThat(troubled).hasSizeGreaterThan(50);
    }

    @Test
    void restsAtWeekends() {
        Map<Boolean, Long> logins = base.interactions().stream()
                .filter(line -> line.type().equals("login"))
                .collect(Collectors.partitioningBy(
                        line -> line.at()
                                        .atOffset(ZoneOffset.UTC)
                                        .getDayOfWeek()
                                        .getValue()
                                > 5,
                        Collectors.counting()));
        assertThat((double) logins.getOrDefault(true, 0L) / logins.getOrDefault(false, 1L))
                .isBetween(0.03, 0.15);
    }

    private static boolean within(Line line, int days) {
        return line.at().isAfter(END.minus(days, ChronoUnit.DAYS));
    }

    private static Set<String> customers(String type) {
        return base.interactions().stream()
                .filter(line -> line.type().equals(type))
                .map(Line::customer)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static double meanNps(Set<String> customers) {
        return base.interactions().stream()
                .filter(line -> line.type().equals("nps") && customers.contains(line.customer()) && within(line, 60))
                .mapToDouble(line -> line.value().orElseThrow().doubleValue())
                .average()
                .orElseThrow();
    }
}
