package dev.farol.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.metrics.catalogue.Answer;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.period.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Figures to look up by metric, period and group. */
final class Figures {

    private final Map<List<Object>, Figure> all = new HashMap<>();
    private final Set<Group> groups = new TreeSet<>();

    Figures(MetricsResult result) {
        for (Figure figure : result.figures()) {
            all.put(List.of(figure.metric().id(), figure.period(), figure.group()), figure);
            groups.add(figure.group());
        }
    }

    Set<Group> groups() {
        return groups;
    }

    /** An answer; that of nobody where the group is not among them. */
    Answer answer(String metric, Period period, Group group) {
        Figure figure = all.get(List.of(metric, period, group));
        if (figure == null) {
            throw new AssertionError("no figure of " + metric + " " + period + " " + group);
        }
        return figure.answer();
    }

    static BigDecimal part(Answer answer, String name) {
        if (!(answer.parts().get(name) instanceof Value.Number number)) {
            throw new AssertionError("no number " + name + " in " + answer);
        }
        return number.number();
    }

    /** The figures of one period and group. */
    At at(Period period, Group group) {
        return new At(period, group);
    }

    final class At {

        private final Period period;
        private final Group group;

        private At(Period period, Group group) {
            this.period = period;
            this.group = group;
        }

        private Answer answer(String metric) {
            return Figures.this.answer(metric, period, group);
        }

        private BigDecimal above(String metric) {
            return answer(metric).numerator().orElseThrow();
        }

        /** The sums that hold within one period and group. */
        void check() {
            for (Figure figure : all.values()) {
                assertThat(figure.answer().value().isPresent())
                        .isNotEqualTo(figure.answer().absence().isPresent());
            }
            if (answer("churn.logo").numerator().isEmpty()) {
                return; // not begun
            }
            assertThat(above("churn.voluntary").add(above("churn.involuntary")).add(above("churn.unknown")))
                    .isEqualByComparingTo(above("churn.logo"));
            assertThat(above("retention.logo").add(above("churn.logo")))
                    .isEqualByComparingTo(answer("churn.logo").denominator().orElseThrow());
            customers();
            revenue();
        }

        private void customers() {
            Answer customers = answer("customers");
            assertThat(part(customers, "start")
                            .add(part(customers, "joined"))
                            .add(part(customers, "returned"))
                            .subtract(part(customers, "lost")))
                    .isEqualByComparingTo(customers.number().orElseThrow());
            assertThat(part(customers, "lost")).isEqualByComparingTo(above("churn.logo"));
        }

        private void revenue() {
            Answer mrr = answer("mrr");
            BigDecimal end = part(mrr, "start")
                    .add(part(mrr, "new"))
                    .add(part(mrr, "expansion"))
                    .add(part(mrr, "reactivation"))
                    .subtract(part(mrr, "contraction"))
                    .subtract(part(mrr, "churned"));
            assertThat(end).isEqualByComparingTo(mrr.number().orElseThrow());
            for (String movement : List.of("new", "expansion", "reactivation", "contraction", "churned")) {
                BigDecimal number = answer("mrr." + movement).number().orElseThrow();
                assertThat(number).isEqualByComparingTo(part(mrr, movement)).isNotNegative();
            }
            BigDecimal kept = above("retention.grr");
            assertThat(kept).isLessThanOrEqualTo(above("retention.nrr")).isNotNegative();
            assertThat(kept).isLessThanOrEqualTo(part(mrr, "start"));
            assertThat(kept.add(above("churn.revenue.gross"))).isEqualByComparingTo(part(mrr, "start"));
            assertThat(above("retention.nrr").add(above("churn.revenue.net"))).isEqualByComparingTo(part(mrr, "start"));
            BigDecimal net = answer("growth.net_new_mrr").number().orElseThrow();
            assertThat(net).isEqualByComparingTo(end.subtract(part(mrr, "start")));
        }
    }
}
