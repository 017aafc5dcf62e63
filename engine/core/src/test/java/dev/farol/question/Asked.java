package dev.farol.question;

import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Histories;
import dev.farol.history.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to one customer, for asking. */
final class Asked {

    static final Instant AS_OF = Instant.parse("2026-11-21T12:00:00Z");

    private final List<Interaction> interactions = new ArrayList<>();
    private Instant asOf = AS_OF;
    private ZoneId zone = ZoneId.of("UTC");

    Asked asOf(String instant) {
        asOf = Instant.parse(instant);
        return this;
    }

    Asked zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** A login without a number. */
    Asked login(Instant at) {
        return add("login", at, Optional.empty(), Map.of());
    }

    Asked login(String at) {
        return login(Instant.parse(at));
    }

    Asked nps(Instant at) {
        return add("nps", at, Optional.empty(), Map.of());
    }

    Asked nps(Instant at, String value) {
        return add("nps", at, Optional.of(new BigDecimal(value)), Map.of());
    }

    Asked ticket(Instant at, Map<String, Object> data) {
        return add("ticket", at, Optional.empty(), data);
    }

    private Asked add(String type, Instant at, Optional<BigDecimal> value, Map<String, Object> data) {
        interactions.add(new Interaction("evt-" + interactions.size(), Histories.CUSTOMER, type, at, value, data));
        return this;
    }

    /** The answer, the same from the naive implementation. */
    double answer(Question question) {
        Names names = new Names();
        double[] answers = {-1};
        new Questionnaire(List.of(question), zone, names)
                .answer(Histories.of(names, interactions), EpochNanos.of(asOf), answers);
        double naive = new NaiveAnswers(interactions, asOf, zone).answer(question);
        if (Double.compare(naive, answers[0]) != 0) {
            throw new AssertionError(question + ": " + answers[0] + ", but naively " + naive);
        }
        return answers[0];
    }

    double answer(Measure measure, String type, int from, int to) {
        return answer(new Question.Windowed(measure, Selector.of(type), new Window(from, to)));
    }
}
