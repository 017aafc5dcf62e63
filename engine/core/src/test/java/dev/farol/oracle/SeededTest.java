package dev.farol.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The random folders are worth the name: they use the whole language, and their rules tell customers apart. */
class SeededTest {

    private static final int CUSTOMERS = 220;
    private static final List<Seeded> SEEDED = Stream.of(0L, 1L, 2L)
            .map(seed -> RandomFolder.make(seed, CUSTOMERS))
            .toList();

    static List<Seeded> seeded() {
        return SEEDED;
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void nearlyAllRulesFireForFiveToNinetyFivePercentOfCustomers(Seeded seeded) {
        long rules = Stream.of("health/many.drl", "health/free.drl", "playbooks/rules.drl")
                .flatMap(path -> seeded.files().getOrDefault(path, "").lines())
                .filter(line -> line.startsWith("rule "))
                .count();
        long telling = seeded.shares().stream()
                .filter(share -> share >= 0.05 && share <= 0.95)
                .count();
        assertThat((double) telling / rules).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void rulesAskEveryQuestionOfTheLanguage(Seeded seeded) {
        String rules = String.join("\n", seeded.conditions());
        List<String> words = List.of(
                "count(",
                "sum(",
                "activeDays(",
                "average(",
                "smallest(",
                "largest(",
                "latest(",
                "daysSince(",
                "has(",
                "share(",
                "trend(",
                "decayed(",
                "sequence(",
                "ratio(",
                "number(",
                "text(",
                "mrr",
                "tenureDays",
                "daysToRenewal",
                "plan",
                "segment",
                "owner",
                "name",
                "score",
                "change",
                "coverage",
                "dimension(",
                "band",
                "previousBand",
                "fired(");
        assertThat(words).allMatch(rules::contains);
    }

    @Test
    void rulesUseEveryOperator() {
        String rules =
                SEEDED.stream().flatMap(seeded -> seeded.conditions().stream()).collect(Collectors.joining("\n"));
        List<String> operators = List.of(
                " == ",
                " != ",
                " < ",
                " <= ",
                " > ",
                " >= ",
                " in (",
                " not in (",
                " && ",
                " || ",
                "!(",
                "!has",
                " + ",
                " - ",
                " * ",
                " / ",
                "-latest(",
                "== null",
                "!= null",
                "null ==",
                "== true",
                "== false");
        assertThat(operators).allMatch(rules::contains);
    }

    @Test
    void aFifthOfWhatCustomersHaveIsMissing() {
        List<Boolean> given = SEEDED.get(0).cases().stream()
                .flatMap(plain -> Stream.of(
                        plain.customer().texts().containsKey("plan"),
                        plain.customer().mrr().isPresent(),
                        plain.customer().since().isPresent(),
                        plain.customer().renewal().isPresent(),
                        plain.customer().attributes().containsKey("size"),
                        plain.previousBand().isPresent()))
                .toList();
        assertThat(given.stream().filter(there -> !there).count() / (double) given.size())
                .isBetween(0.15, 0.25);
    }

    @Test
    void theSameSeedMakesTheSameFolderAndCustomers() {
        assertThat(RandomFolder.make(1, CUSTOMERS)).isEqualTo(SEEDED.get(1)).isNotEqualTo(SEEDED.get(2));
    }
}
