package dev.farol.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Histories;
import dev.farol.history.Names;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoriesTest {

    /** Interactions as {@code daysBack type value field=value ...}; a minus sign behind the days is a nanosecond later. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no subscriptions          | 5 login -                                                             | NaN | NaN | NaN",
                "as it was                 | 200 subscription_started 100                                          | 0   | 100 | 0",
                "begun in the window       | 50 subscription_started 100                                           | 100 | 100 | 0",
                "grown on the edge         | 200 subscription_started 100; 90 subscription_changed 150             | 0   | 150 | 0",
                "grown behind the edge     | 200 subscription_started 100; 90- subscription_changed 150            | 50  | 150 | 0",
                "shrunk                    | 200 subscription_started 100; 10 subscription_changed 60              | -40 | 60  | 0",
                "left                      | 200 subscription_started 100; 10 subscription_ended 0                 | -100 | 0  | 3",
                "on trial                  | 20 subscription_started 100 trial=true                                | 0   | 0   | 1",
                "paused                    | 200 subscription_started 100; 0 subscription_paused 0                 | -100 | 0  | 2",
            })
    void tellsHowAnAccountStands(String name, String told, double change, double mrr, double status) {
        assertThat(answers(
                        told,
                        new Question.MrrChange(90),
                        new Question.SubscribedMrr(),
                        new Question.SubscriptionStatus()))
                .containsExactly(change, mrr, status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no calls                  | 5 support_ticket -                                                    | NaN | NaN",
                "one, solved               | 5 call - solved=true talk=100 hold=20 wrap=30                         | 1   | 150",
                "one, not solved           | 5 call - talk=100                                                     | 0   | 100",
                "abandoned                 | 5 call - abandoned=true talk=100 solved=true                          | NaN | NaN",
                "without its times         | 5 call - solved=true wrap=10                                          | 1   | NaN",
                "back within seven days    | 20 call - solved=true reason=a; 13 call - solved=true reason=a        | 0   | NaN",
                "back a nanosecond later   | 20 call - solved=true reason=a; 13- call - solved=true reason=a       | 1   | NaN",
                "for another reason        | 20 call - solved=true reason=a; 15 call - solved=true reason=b        | 1   | NaN",
                "back by ticket            | 20 call - solved=true reason=a; 15 support_ticket - reason=a          | 0   | NaN",
                "after a ticket            | 20 support_ticket - reason=a; 15 call - solved=true reason=a          | NaN | NaN",
                "three in a row            | 20 call - reason=a; 14 call - reason=a; 8 call - solved=true reason=a | 0   | NaN",
                "two issues                | 25 call - reason=a solved=true; 8 call - reason=b talk=50; 7 call - reason=b talk=70 | 0.5 | 60",
                "begun before the window   | 30 call - solved=true talk=9; 2 call - talk=50 reason=b               | 0   | 50",
            })
    void tellsHowCallsWent(String name, String told, double resolution, double time) {
        assertThat(answers(told, new Question.FirstCallResolution(30), new Question.HandlingTime(30)))
                .containsExactly(resolution, time);
    }

    private static double[] answers(String told, Question... questions) {
        Names names = new Names();
        double[] answers = new double[questions.length];
        new Questionnaire(List.of(questions), ZoneId.of("UTC"), names)
                .answer(Histories.of(names, interactions(told)), EpochNanos.of(Asked.AS_OF), answers);
        return answers;
    }

    private static List<Interaction> interactions(String told) {
        List<Interaction> interactions = new ArrayList<>();
        for (String one : told.strip().split(";\\s*")) {
            String[] words = one.split("\\s+");
            Map<String, Object> data = new HashMap<>();
            for (int i = 3; i < words.length; i++) {
                String[] pair = words[i].split("=");
                data.put(pair[0], datum(pair[1]));
            }
            boolean later = words[0].endsWith("-");
            long days = Long.parseLong(words[0].replace("-", ""));
            interactions.add(new Interaction(
                    "i" + interactions.size(),
                    Histories.CUSTOMER,
                    words[1],
                    Asked.AS_OF.minus(Duration.ofDays(days)).plusNanos(later ? 1 : 0),
                    words[2].equals("-") ? Optional.empty() : Optional.of(new BigDecimal(words[2])),
                    data));
        }
        return interactions;
    }

    private static Object datum(String text) {
        if (text.equals("true")) {
            return true;
        }
        return text.matches("[0-9]+") ? new BigDecimal(text) : text;
    }
}
