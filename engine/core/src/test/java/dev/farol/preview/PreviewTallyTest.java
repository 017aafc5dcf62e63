package dev.farol.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Customer;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.file.output.JsonLines;
import dev.farol.lowering.ReasonText;
import dev.farol.rules.Language;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Failure;
import dev.farol.scoring.Limit;
import dev.farol.scoring.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTallyTest {

    private static final Instant AS_OF = Instant.parse("2026-11-01T00:00:00Z");
    private static final RuleSet RULES = RuleSetReader.read(
                    RuleFolder.read(Path.of("../../rules"), new Diagnostics()), new Diagnostics())
            .orElseThrow();
    private static final int MOVERS = 25;

    private record Scored(Customer customer, Assessment before, Assessment after) {}

    private static PreviewTally tally() {
        return new PreviewTally(RULES, RULES, MOVERS);
    }

    private static List<Scored> customers(Random random) {
        List<Scored> customers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Optional<BigDecimal> mrr = random.nextInt(5) == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(random.nextInt(90) * 37L, random.nextInt(4)));
            Customer customer = new Customer("c" + i, Map.of(), mrr, Optional.empty(), Optional.empty(), Map.of());
            customers.add(new Scored(customer, assessment("c" + i, random), assessment("c" + i, random)));
        }
        return customers;
    }

    private static Assessment assessment(String id, Random random) {
        int points = random.nextInt(60) - 40;
        int score = 60 + Math.max(points, -25);
        boolean scored = random.nextInt(8) > 0;
        boolean fails = random.nextInt(9) == 0;
        ReasonText why = new ReasonText(List.of(new ReasonText.Part.Words("why")), List.of());
        Factor factor = new Factor("Logins", "adoption", points, new Reason(why, new double[0], new String[0]));
        return new Assessment(
                id,
                AS_OF,
                scored ? OptionalInt.of(score) : OptionalInt.empty(),
                !scored ? "not-scored" : score <= 50 ? "churn-risk" : score <= 70 ? "neutral" : "healthy",
                random.nextInt(6) / 5.0,
                60,
                List.of(factor),
                points < -25 ? List.of(new Limit(Optional.of("adoption"), points, -25)) : List.of(),
                List.of(),
                "0",
                fails ? List.of(new Failure("Logins", "x")) : List.of());
    }

    private static String json(PreviewTally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        lines.line(json -> PreviewJson.write(tally.preview(Optional.of(AS_OF)), Language.EN, json));
        lines.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partsInAnyOrderAddUpToTheWhole(long seed) throws IOException {
        Random random = new Random(seed);
        List<Scored> customers = customers(random);
        PreviewTally whole = tally();
        customers.forEach(one -> whole.add(one.customer(), one.before(), one.after()));

        List<PreviewTally> parts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            parts.add(tally());
        }
        Collections.shuffle(customers, random);
        customers.forEach(one -> parts.get(random.nextInt(9)).add(one.customer(), one.before(), one.after()));
        while (parts.size() > 1) {
            PreviewTally other = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).add(other);
        }
        assertThat(json(parts.get(0))).isEqualTo(json(whole));
        assertThat(whole.preview(Optional.empty()).movers()).hasSize(MOVERS);
    }

    @Test
    void tellsThoseFirstWhoPayMostThenThoseWhoMoveFurthest() {
        PreviewTally tally = tally();
        customers(new Random(7)).forEach(one -> tally.add(one.customer(), one.before(), one.after()));
        List<Mover> movers = tally.preview(Optional.empty()).movers();
        for (int i = 1; i < movers.size(); i++) {
            BigDecimal earlier = movers.get(i - 1).mrr().orElse(BigDecimal.ZERO);
            BigDecimal later = movers.get(i).mrr().orElse(BigDecimal.ZERO);
            assertThat(earlier).isGreaterThanOrEqualTo(later);
        }
    }

    @Test
    void nobodyIsNoReasonToSayAnythingOfRules() {
        Preview preview = tally().preview(Optional.empty());
        assertThat(preview.firesForNobody()).isEmpty();
        assertThat(preview.firesForEverybody()).isEmpty();
        assertThat(preview.after().score()).isEmpty();
        assertThat(PreviewText.of(preview, Language.PT)).contains("Nenhum cliente muda de faixa.");
    }
}
