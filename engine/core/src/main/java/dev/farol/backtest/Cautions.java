package dev.farol.backtest;

import dev.farol.backtest.Caution.Kind;
import dev.farol.metrics.output.NumberText;
import dev.farol.outcome.Outcomes;
import dev.farol.rules.Label;
import dev.farol.rules.Language;
import dev.farol.statistics.Auc;
import dev.farol.statistics.ChiSquared;
import dev.farol.statistics.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what speaks against believing the figures. */
public final class Cautions {

    /** With fewer of one end, a figure moves with each of them. */
    private static final long FEW = 50;

    private static final double RARE = 0.001;
    private static final double MANY_NOT_SCORED = 0.1;

    private final List<Caution> cautions = new ArrayList<>();

    private Cautions() {}

    /** Those of a backtest, gravest first. */
    static List<Caution> of(
            Backtest.Size size,
            Accuracy accuracy,
            List<Slice> months,
            Outcomes outcomes,
            Doubts doubts,
            boolean shuffled) {
        Cautions all = new Cautions();
        if (shuffled) {
            all.add(
                    Kind.SHUFFLED,
                    "The outcomes were shuffled: these figures are what chance gives, and say nothing of the rules. The area under"
                            + " the curve is of many shuffles; everything else is of one of them.",
                    "Os desfechos foram embaralhados: estes números são o que o acaso dá e nada dizem das regras. A área sob"
                            + " a curva é de muitos embaralhamentos; todo o resto é de um deles.");
        }
        all.cautions.addAll(ofEnds(size.rows() - size.left(), size.left()));
        if (!shuffled) {
            accuracy.auc().ifPresent(all::chance);
        }
        all.training(doubts);
        all.rates(months);
        all.size(size);
        if (!outcomes.setAside().isEmpty()) {
            long count = outcomes.setAside().size();
            all.add(
                    Kind.SET_ASIDE,
                    en(count) + (count == 1 ? " line" : " lines") + " of the outcomes did not count.",
                    pt(count)
                            + (count == 1
                                    ? " linha dos desfechos não contou."
                                    : " linhas dos desfechos não contaram."));
        }
        return List.copyOf(all.cautions);
    }

    /** Those of points that are fitted to the rows with a score. */
    public static List<Caution> of(List<ScoredOutcome> rows, Doubts doubts) {
        Cautions all = new Cautions();
        List<ScoredOutcome> scored =
                rows.stream().filter(row -> row.score().isPresent()).toList();
        long left = scored.stream().filter(row -> row.outcome().left()).count();
        all.cautions.addAll(ofEnds(scored.size() - left, left));
        all.training(doubts);
        all.notScored(rows.size() - scored.size(), rows.size());
        return List.copyOf(all.cautions);
    }

    /** Those that come from there being too few rows of one end, or none. */
    private static List<Caution> ofEnds(long stayed, long left) {
        Cautions all = new Cautions();
        if (stayed == 0 || left == 0) {
            String en = stayed + left == 0 ? "No row has a score" : left == 0 ? "Nobody left" : "Everybody left";
            String pt =
                    stayed + left == 0 ? "Nenhuma linha tem pontuação" : left == 0 ? "Ninguém saiu" : "Todos saíram";
            all.add(
                    Kind.ONE_CLASS,
                    en + ": how well the score tells who leaves cannot be measured.",
                    pt + ": não há como medir se a pontuação prevê quem sai.");
        } else if (Math.min(stayed, left) < FEW) {
            all.add(
                    Kind.FEW_OUTCOMES,
                    "Only " + en(left) + " left and " + en(stayed) + " stayed: with fewer than " + FEW
                            + " of either, look at the intervals, not at the figures.",
                    "Apenas " + pt(left) + " saíram e " + pt(stayed) + " ficaram: com menos de " + FEW
                            + " de um dos lados, olhe os intervalos, não os números.");
        }
        return List.copyOf(all.cautions);
    }

    private void chance(Auc auc) {
        if (auc.value() == 1) {
            add(
                    Kind.PERFECT,
                    "Everybody who left has a lower score than everybody who stayed: maybe too few are looked at, or the"
                            + " data tells the outcome itself.",
                    "Todos que saíram têm pontuação menor que todos que ficaram: talvez sejam poucos, ou os dados já"
                            + " contêm o desfecho.");
        }
        Optional<Interval> interval = auc.interval();
        if (interval.isEmpty()) {
            return;
        }
        if (interval.get().low() <= 0.5 && interval.get().high() >= 0.5) {
            add(
                    Kind.MAY_BE_CHANCE,
                    "The interval of the area under the curve includes 0.5: the score may tell nothing.",
                    "O intervalo da área sob a curva inclui 0,5: a pontuação pode não prever nada.");
        } else if (interval.get().high() < 0.5) {
            add(
                    Kind.UPSIDE_DOWN,
                    "Those who leave have the higher scores: the rules tell the wrong way round.",
                    "Quem sai tem pontuação maior: as regras preveem ao contrário.");
        }
    }

    private void training(Doubts doubts) {
        if (doubts.customers() > 0) {
            add(
                    Kind.TRAINED_ON_THESE,
                    "The points of today were tuned on " + en(doubts.customers()) + " of these customers ("
                            + doubts.trainedOn() + "): expect them to do worse on others.",
                    "Os pontos de hoje foram ajustados com " + pt(doubts.customers()) + " destes clientes ("
                            + doubts.trainedOn() + "): espere um resultado pior com outros.");
        }
    }

    private void rates(List<Slice> months) {
        OptionalDouble p = ChiSquared.homogeneity(
                months.stream().mapToLong(month -> month.churn().count()).toArray(),
                months.stream().mapToLong(month -> month.churn().of()).toArray());
        if (p.isEmpty() || p.getAsDouble() >= RARE) {
            return;
        }
        Comparator<Slice> byRate = Comparator.comparingDouble(month -> rate(month));
        Slice least = months.stream().min(byRate).orElseThrow();
        Slice most = months.stream().max(byRate).orElseThrow();
        add(
                Kind.RATES_DIFFER,
                String.format(
                        Locale.ROOT,
                        "The share of those who leave differs between months, from %.1f %% (%s) to %.1f %% (%s): "
                                + "figures of all months together mix them.",
                        100 * rate(least),
                        least.name(),
                        100 * rate(most),
                        most.name()),
                String.format(
                                Locale.ROOT,
                                "A parcela de quem sai difere entre os meses, de %.1f %% (%s) a %.1f %% (%s): "
                                        + "números de todos os meses juntos os misturam.",
                                100 * rate(least),
                                least.name(),
                                100 * rate(most),
                                most.name())
                        .replaceAll("(\\d)\\.(\\d)", "$1,$2"));
    }

    private static double rate(Slice month) {
        return (double) month.churn().count() / Math.max(1, month.churn().of());
    }

    private void size(Backtest.Size size) {
        if (size.customers() < size.rows()) {
            add(
                    Kind.SEVERAL_ROWS,
                    en(size.rows()) + " rows are of " + en(size.customers())
                            + " customers: the interval of the area under the curve allows for that, those of shares and"
                            + " lifts do not and are somewhat too narrow.",
                    pt(size.rows()) + " linhas são de " + pt(size.customers())
                            + " clientes: o intervalo da área sob a curva leva isso em conta; os de parcelas e lifts,"
                            + " não, e são um pouco estreitos demais.");
        }
        notScored(size.notScored(), size.rows());
    }

    private void notScored(long notScored, long rows) {
        if (notScored > MANY_NOT_SCORED * rows) {
            add(
                    Kind.NOT_SCORED,
                    en(notScored) + " of " + en(rows) + " rows have no score, for too little was known of them.",
                    pt(notScored) + " de " + pt(rows) + " linhas não têm pontuação, por falta de dados.");
        }
    }

    private static String en(long number) {
        return NumberText.of(BigDecimal.valueOf(number), 0, Language.EN);
    }

    private static String pt(long number) {
        return NumberText.of(BigDecimal.valueOf(number), 0, Language.PT);
    }

    private void add(Kind kind, String en, String pt) {
        cautions.add(new Caution(kind, new Label(en, pt)));
    }
}
