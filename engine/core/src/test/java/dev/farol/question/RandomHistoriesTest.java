package dev.farol.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Histories;
import dev.farol.history.History;
import dev.farol.history.Names;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomHistoriesTest {

    private static final Instant LAST = Instant.parse("2018-11-05T02:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 40, 150})
    void agreesWithTheNaiveImplementation(int size) {
        Random random = new Random(size);
        Names names = new Names();
        List<Question> questions = questions(random);
        Questionnaire questionnaire = new Questionnaire(questions, ZONE, names);
        assertThat(questionnaire.size()).isEqualTo(questions.size());
        // Several threads, and instances used again: neither may show.
        List<List<Interaction>> histories = IntStream.range(0, 40)
                .mapToObj(i -> Histories.random(random, size, LAST))
                .toList();
        histories.parallelStream().forEach(interactions -> {
            History history = Histories.of(names, interactions);
            for (Instant asOf :
                    List.of(LAST, LAST.minusNanos(1), LAST.minusSeconds(86_400 * 3), LAST.plusSeconds(500))) {
                NaiveAnswers naive = new NaiveAnswers(interactions, asOf, ZONE);
                double[] answers = new double[questions.size()];
                questionnaire.answer(history, EpochNanos.of(asOf), answers);
                double[] expected =
                        questions.stream().mapToDouble(naive::answer).toArray();
                assertThat(answers).isEqualTo(expected);
            }
        });
    }

    private static List<Question> questions(Random random) {
        List<Question> questions = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (int i = 0; i < 15; i++) {
                questions.add(new Question.Windowed(measure, selector(random), window(random)));
            }
        }
        for (int i = 0; i < 6; i++) {
            questions.add(new Question.DaysSince(selector(random)));
            questions.add(new Question.Decayed(selector(random), 1 + random.nextInt(90)));
            questions.add(new Question.Sequence(selector(random), selector(random), 1 + random.nextInt(3)));
        }
        return questions;
    }

    private static Window window(Random random) {
        int to = random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 -> Window.ALL;
            case 1 -> Window.last(30);
            default -> new Window(to + 1 + random.nextInt(10), to);
        };
    }

    private static Selector selector(Random random) {
        String type = List.of("login", "ticket", "nps", "never").get(random.nextInt(4));
        Optional<String> field = random.nextBoolean() ? Optional.empty() : Optional.of("hours");
        List<String> values = List.of("high", "3", "3.0", "0", "true", "");
        Optional<Selector.Filter> filter = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Selector.Filter(
                        List.of("priority", "open", "hours").get(random.nextInt(3)),
                        values.get(random.nextInt(values.size()))));
        return new Selector(type, field, filter);
    }
}
