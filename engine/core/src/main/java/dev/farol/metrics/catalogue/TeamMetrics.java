package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.MetricDraft.metric;

import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.Quantity;
import dev.farol.metrics.tally.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the scores stand and move, and what the team did about them: by owner or segment, a league table. */
final class TeamMetrics {

    private static final String RUNS = "committed runs: the last before the start against the last before the end";

    private TeamMetrics() {}

    static List<Metric> all() {
        return List.of(score(), points(), rescued(), fallen(), playbooks());
    }

    private static Metric score() {
        return ofRuns("health.score", "Health score", "Pontuação de saúde")
                .is(
                        "Mean score of the customers at the last run before the end; the table has how many are in each band.",
                        "Pontuação média dos clientes na última execução antes do fim; a tabela traz quantos há em cada faixa.")
                .in(Unit.SCALE)
                .by(TeamMetrics::standing);
    }

    private static Answer standing(Sums sums) {
        Map<String, Row> bands = sums.rows(ByName.BAND);
        long all = bands.values().stream().mapToLong(row -> row.columns()[0]).sum();
        List<List<Optional<Value>>> rows = new ArrayList<>();
        bands.forEach((band, row) -> {
            BigDecimal customers = BigDecimal.valueOf(row.columns()[0]);
            rows.add(List.of(
                    Optional.of(new Value.Word(band)),
                    Optional.of(Value.of(customers)),
                    Optional.of(Value.of(customers.divide(BigDecimal.valueOf(all), Answer.PRECISION)))));
        });
        return Answer.share(sums.sum(Quantity.SCORE_SUM), sums.sum(Quantity.SCORED), Absence.NO_RUNS)
                .with(new Table(List.of("band", "customers", "share"), rows));
    }

    private static Metric points() {
        return ofRuns("team.points", "Points gained", "Pontos ganhos")
                .is(
                        "What the scores of customers scored at both ends differ by, summed.",
                        "A diferença das pontuações dos clientes pontuados nas duas pontas, somada.")
                .in(Unit.COUNT)
                .by(sums -> moved(sums, Quantity.POINTS_GAINED));
    }

    private static Metric rescued() {
        return ofRuns("team.rescued", "Customers rescued from risk", "Clientes resgatados do risco")
                .is(
                        "Customers that were in a band of risk at the start and in another at the end.",
                        "Clientes que estavam em faixa de risco no início e em outra no fim.")
                .in(Unit.COUNT)
                .by(sums -> moved(sums, Quantity.RESCUED));
    }

    private static Metric fallen() {
        return ofRuns("team.fallen", "Customers fallen into risk", "Clientes que caíram em risco")
                .is(
                        "Customers that were in no band of risk at the start and are in one at the end.",
                        "Clientes que não estavam em faixa de risco no início e estão em uma no fim.")
                .in(Unit.COUNT)
                .by(sums -> moved(sums, Quantity.FALLEN));
    }

    private static Metric playbooks() {
        return metric("team.playbooks", "Playbooks done", "Playbooks concluídos")
                .is("Tasks that people closed as done.", "Tarefas que pessoas encerraram como concluídas.")
                .known(Metric.Scope.RUNS)
                .in(Unit.COUNT)
                .after("tasks")
                .by(sums -> Answer.of(sums.sum(Quantity.PLAYBOOKS_DONE), sums.sum(Quantity.PLAYBOOKS_DONE)));
    }

    private static Answer moved(Sums sums, Quantity quantity) {
        BigDecimal compared = sums.sum(Quantity.SCORES_COMPARED);
        return compared.signum() == 0 ? Answer.none(Absence.NO_RUNS) : Answer.of(sums.sum(quantity), compared);
    }

    private static MetricDraft ofRuns(String id, String en, String pt) {
        return metric(id, en, pt).known(Metric.Scope.RUNS).after(RUNS);
    }
}
