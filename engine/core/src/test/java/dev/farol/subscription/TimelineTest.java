package dev.farol.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Histories;
import dev.farol.history.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Interactions as {@code day word mrr field=value ...}, separated by semicolons, the words being those of the types; steps as
     * {@code day:mrr/open status}, and why the last one ended.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "one from start to end  | 1 started 100 subscription=A; 9 ended 0 subscription=A reason=voluntary | 1:100/1 active, 9:0/0 ended VOLUNTARY",
                "an end with its MRR    | 1 started 100; 9 ended 100 | 1:100/1 active, 9:0/0 ended UNKNOWN",
                "two, one ended         | 1 started 100 subscription=A; 2 started 50 subscription=B; 9 ended 0 subscription=A | 1:100/1 active, 2:150/2 active, 9:50/1 active",
                "changed                | 1 started 100 subscription=A; 5 changed 130.50 subscription=A | 1:100/1 active, 5:130.5/1 active",
                "changed without a value| 1 started 100 subscription=A; 5 changed - subscription=A plan=pro | 1:100/1 active, 5:100/1 active",
                "a trial that converts  | 1 started 100 trial=true; 15 changed 100 trial=false | 1:0/1 trial, 15:100/1 active",
                "a trial that ends      | 1 started 0 trial=true; 15 ended 0 reason=voluntary | 1:0/1 trial, 15:0/0 ended VOLUNTARY",
                "paused and resumed     | 1 started 100; 5 paused 0; 8 resumed 100 | 1:100/1 active, 5:0/1 paused, 8:100/1 active",
                "resumed without value  | 1 started 100; 5 paused 0; 8 resumed - | 1:100/1 active, 5:0/1 paused, 8:100/1 active",
                "changed while paused   | 1 started 100; 5 paused 0; 6 changed 80; 8 resumed - | 1:100/1 active, 5:0/1 paused, 6:0/1 paused, 8:80/1 active",
                "one of two paused      | 1 started 100 subscription=A; 1 started 20 subscription=B; 5 paused 0 subscription=A | 1:120/2 active, 5:20/2 active",
                "back again             | 1 started 100 subscription=A; 5 ended 0 subscription=A; 9 started 70 subscription=A | 1:100/1 active, 5:0/0 ended UNKNOWN, 9:70/1 active",
                "renewed at an instant  | 1 started 100 subscription=A; 5 started 70 subscription=A; 5 ended 0 subscription=A | 1:100/1 active, 5:70/1 active",
                "begun and ended at once| 1 started 100; 1 ended 0; 5 started 30 | 5:30/1 active",
                "never begun            | 3 ended 0 subscription=A; 4 invoice_paid 10 | none",
                "met when changed       | 3 changed 80 subscription=A | 3:80/1 active",
                "met when paused        | 3 paused 0 subscription=A; 5 resumed 60 subscription=A | 3:0/1 paused, 5:60/1 active",
                "changed after its end  | 1 started 100 subscription=A; 5 ended 0 subscription=A; 7 changed 30 subscription=A | 1:100/1 active, 5:0/0 ended UNKNOWN",
                "without names, by plan | 1 started 100 plan=pro; 2 started 50 plan=basic; 9 ended 0 plan=pro | 1:100/1 active, 2:150/2 active, 9:50/1 active",
                "without names, by MRR  | 1 started 100 plan=pro; 2 started 50 plan=pro; 9 ended 50 plan=pro | 1:100/1 active, 2:150/2 active, 9:100/1 active",
                "without names, oldest  | 1 started 100; 2 started 50; 9 ended 0 | 1:100/1 active, 2:150/2 active, 9:50/1 active",
                "collection given up    | 1 started 100; 5 invoice_failed 100; 20 dunning_exhausted 100 | 1:100/1 active, 20:0/0 ended INVOLUNTARY",
                "paid after all         | 1 started 100; 20 dunning_exhausted 100; 25 invoice_paid 100 | 1:100/1 active, 20:0/0 ended INVOLUNTARY, 25:100/1 active",
                "nothing paid           | 1 started 100; 20 dunning_exhausted 100; 25 invoice_paid 0 | 1:100/1 active, 20:0/0 ended INVOLUNTARY",
                "paid, but left by will | 1 started 100; 20 ended 0 reason=voluntary; 25 invoice_paid 100 | 1:100/1 active, 20:0/0 ended VOLUNTARY",
                "explained by collection before | 1 started 100; 20 dunning_exhausted 9; 20 started 100; 40 ended 0 | 1:100/1 active, 20:100/1 active, 40:0/0 ended INVOLUNTARY",
                "explained by collection after  | 1 started 100; 20 ended 0; 50 dunning_exhausted 100 | 1:100/1 active, 20:0/0 ended INVOLUNTARY",
                "explained too late     | 1 started 100; 20 ended 0; 51 dunning_exhausted 100 | 1:100/1 active, 20:0/0 ended UNKNOWN",
                "not explained once it was paid | 1 started 100; 20 dunning_exhausted 9; 21 invoice_paid 9; 40 ended 0 | 1:100/1 active, 20:0/0 ended INVOLUNTARY, 21:100/1 active, 40:0/0 ended UNKNOWN",
                "not explained against its words | 1 started 100; 20 ended 0 reasonText=competitor; 30 dunning_exhausted 9 | 1:100/1 active, 20:0/0 ended UNKNOWN",
                "collection of one      | 1 started 100 subscription=A; 1 started 900 subscription=B; 5 dunning_exhausted 100 subscription=A | 1:1000/2 active, 5:900/1 active",
                "named, ended without   | 1 started 100 subscription=A; 5 ended 0 reason=voluntary | 1:100/1 active, 5:0/0 ended VOLUNTARY",
                "without, ended by name | 1 started 100; 5 ended 0 subscription=A reason=voluntary | 1:100/1 active, 5:0/0 ended VOLUNTARY",
                "named, two are open    | 1 started 100 subscription=A; 1 started 50 subscription=B; 5 ended 0 | 1:150/2 active, 5:150/2 active",
                "a paused trial beside  | 1 started 100 subscription=A trial=true; 2 paused 0 subscription=A; 3 started 300 subscription=B | 1:0/1 trial, 2:0/1 trial, 3:300/2 active",
                "seats of a trial       | 1 started 100 trial=true; 5 changed - plan=pro | 1:0/1 trial, 5:0/1 trial",
                "a trial at a price     | 1 started 0 trial=true; 5 changed 80 | 1:0/1 trial, 5:80/1 active",
                "resumed after its end  | 1 started 100; 5 ended 0; 9 resumed - | 1:100/1 active, 5:0/0 ended UNKNOWN, 9:100/1 active",
                "explained by words     | 1 started 100; 20 ended 0 reasonText=budget | 1:100/1 active, 20:0/0 ended UNKNOWN",
                "the last of two says   | 1 started 100 subscription=A; 1 started 50 subscription=B; 5 ended 0 subscription=A reason=voluntary; 7 ended 0 subscription=B reason=involuntary | 1:150/2 active, 5:50/1 active, 7:0/0 ended INVOLUNTARY",
            })
    void tellsTheStory(String name, String told, String expected) {
        Names names = new Names();
        Timeline timeline = new SubscriptionReader(names).read(Histories.of(names, interactions(told)), Long.MAX_VALUE);
        String steps = timeline.steps().stream().map(TimelineTest::shown).collect(Collectors.joining(", "));
        assertThat(steps.isEmpty() ? "none" : steps).isEqualTo(expected.strip());
    }

    private static String shown(Step step) {
        long day = (step.at() - EpochNanos.of(FIRST)) / 86_400_000_000_000L;
        return day + ":" + step.mrr().toPlainString() + "/" + step.open() + " "
                + step.status().word() + step.loss().map(loss -> " " + loss).orElse("");
    }

    private static List<Interaction> interactions(String told) {
        List<Interaction> interactions = new ArrayList<>();
        for (String one : told.strip().split(";\\s*")) {
            String[] words = one.split("\\s+");
            Map<String, Object> data = new HashMap<>();
            for (int i = 3; i < words.length; i++) {
                String[] pair = words[i].split("=");
                data.put(pair[0], pair[0].equals("trial") ? Boolean.valueOf(pair[1]) : pair[1]);
            }
            boolean ofSubscription = !words[1].contains("_");
            interactions.add(new Interaction(
                    "i" + interactions.size(),
                    Histories.CUSTOMER,
                    ofSubscription ? "subscription_" + words[1] : words[1],
                    FIRST.plusSeconds(Long.parseLong(words[0]) * 86_400),
                    words[2].equals("-") ? Optional.empty() : Optional.of(new BigDecimal(words[2])),
                    data));
        }
        return interactions;
    }
}
