package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What customers say when they are asked. An answer without its survey is relational; one without a value is none. */
final class VoiceCounter implements Counter {

    private static final byte[] TRANSACTIONAL = "transactional".getBytes(StandardCharsets.UTF_8);
    private static final String RELATIONAL = "relational";
    private static final BigDecimal PROMOTER = BigDecimal.valueOf(9);
    private static final BigDecimal DETRACTOR = BigDecimal.valueOf(6);
    private static final BigDecimal SATISFIED = BigDecimal.valueOf(4);
    private static final BigDecimal EASY = BigDecimal.valueOf(5);
    private static final Quantity[][] NPS = {
        {Quantity.NPS_PROMOTERS, Quantity.NPS_PASSIVES, Quantity.NPS_DETRACTORS},
        {Quantity.TRANSACTIONAL_PROMOTERS, Quantity.TRANSACTIONAL_PASSIVES, Quantity.TRANSACTIONAL_DETRACTORS}
    };

    private final Timescale scale;
    private final Fields fields;
    private final int nps;
    private final int csat;
    private final int ces;
    private final int rating;
    private final int sent;

    VoiceCounter(Timescale scale, Names names) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.nps = names.code("nps");
        this.csat = names.code("csat");
        this.ces = names.code("ces");
        this.rating = names.code("rating");
        this.sent = names.code("survey_sent");
    }

    @Override
    public Set<String> types() {
        return Set.of("nps", "csat", "ces", "rating", "survey_sent");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        Map<String, Deque<Long>> unanswered = Map.of();
        int ahead = 0;
        for (int i = 0; i < seen; i++) {
            // Of one instant, as bare dates are, surveys come first.
            for (; ahead < seen && history.at(ahead) <= history.at(i); ahead++) {
                if (history.type(ahead) == sent) {
                    unanswered = unanswered.isEmpty() ? new HashMap<>() : unanswered;
                    unanswered
                            .computeIfAbsent(survey(history, ahead), unknown -> new ArrayDeque<>())
                            .add(history.at(ahead));
                    enter(history.at(ahead), Quantity.SURVEYS_SENT, into);
                }
            }
            if (isAnswer(history.type(i))) {
                int value = history.cell(i, History.VALUE);
                if (value < 0) {
                    continue;
                }
                answer(history, i, value, into);
                if (!unanswered.isEmpty()) {
                    reply(history, i, unanswered, into);
                }
            }
        }
    }

    /** The survey that an interaction is about: its kind and its wave. */
    private String survey(History history, int i) {
        String kind = Fields.text(history, i, fields.survey());
        return (kind.isEmpty() ? RELATIONAL : kind) + '\n' + Fields.text(history, i, fields.wave());
    }

    /** Answers belong to surveys of their kind and wave, one to each, the one that was sent first among those still open. */
    private void reply(History history, int i, Map<String, Deque<Long>> unanswered, Entries into) {
        Deque<Long> sendings = unanswered.getOrDefault(survey(history, i), new ArrayDeque<>());
        while (!sendings.isEmpty() && history.at(i) > Horizon.after(sendings.peek(), Horizon.ANSWER)) {
            sendings.poll();
        }
        if (!sendings.isEmpty()) {
            enter(sendings.remove(), Quantity.SURVEYS_ANSWERED, into);
        }
    }

    private void enter(long at, Quantity quantity, Entries into) {
        int period = scale.period(at);
        if (period >= 0 && period < scale.size()) {
            into.add(period, quantity, 1);
        }
    }

    private boolean isAnswer(int type) {
        return type == nps || type == csat || type == ces || type == rating;
    }

    private void answer(History history, int i, int value, Entries into) {
        int period = scale.period(history.at(i));
        if (period == scale.size()) {
            return;
        }
        BigDecimal answer = history.decimal(value);
        if (history.type(i) == nps) {
            recommendation(history, i, answer, period, into);
        } else if (period >= 0) {
            if (history.type(i) == csat) {
                into.add(period, Quantity.CSAT_ANSWERS, 1);
                if (answer.compareTo(SATISFIED) >= 0) {
                    into.add(period, Quantity.CSAT_SATISFIED, 1);
                }
            } else if (history.type(i) == ces) {
                into.add(period, Quantity.CES_ANSWERS, 1);
                into.add(period, Quantity.CES_SUM, answer);
                if (answer.compareTo(EASY) >= 0) {
                    into.add(period, Quantity.CES_EASY, 1);
                }
            } else {
                into.add(period, Quantity.RATINGS, 1);
                into.add(period, Quantity.RATING_SUM, answer);
                into.add(period, Quantity.RATING_SQUARES, answer.multiply(answer));
            }
        }
    }

    private void recommendation(History history, int i, BigDecimal answer, int period, Entries into) {
        int column = answer.compareTo(PROMOTER) >= 0 ? 0 : answer.compareTo(DETRACTOR) > 0 ? 1 : 2;
        boolean transactional = Fields.is(history, i, fields.survey(), TRANSACTIONAL);
        if (period >= 0) {
            into.add(period, NPS[transactional ? 1 : 0][column], 1);
        }
        String wave = Fields.text(history, i, fields.wave());
        if (!wave.isEmpty()) {
            ByName waves = transactional ? ByName.TRANSACTIONAL_WAVE : ByName.NPS_WAVE;
            into.count(period, waves, wave, column, 1, history.at(i));
        }
    }
}
