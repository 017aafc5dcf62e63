package dev.farol.calibrate.output;

import dev.farol.backtest.Accuracy;
import dev.farol.backtest.BandProof;
import dev.farol.calibrate.Proposal;
import dev.farol.calibrate.RuleProposal;
import dev.farol.metrics.output.TextGrid;
import dev.farol.rules.Dimension;
import dev.farol.rules.Language;
import dev.farol.rules.Scorecard;
import dev.farol.statistics.Brier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A proposal in words and tables, for a terminal. For one thread. */
public final class ProposalText {

    private static final String NONE = "-";

    private final Proposal proposal;
    private final Scorecard scorecard;
    private final Wording words;
    private final List<String> lines = new ArrayList<>();

    private ProposalText(Proposal proposal, Scorecard scorecard, Language language) {
        this.proposal = proposal;
        this.scorecard = scorecard;
        this.words = new Wording(language);
    }

    /**
     * The lines to show.
     *
     * @param scorecard that of today
     * @param shuffled whether the outcomes were shuffled
     */
    public static List<String> of(Proposal proposal, Scorecard scorecard, boolean shuffled, Language language) {
        ProposalText text = new ProposalText(proposal, scorecard, language);
        if (shuffled) {
            text.lines.add(text.words.say(
                    "! The outcomes were shuffled: this is what chance gives, and says nothing of the rules.",
                    "! Os desfechos foram embaralhados: isto é o que o acaso dá e nada diz das regras."));
        }
        text.tell();
        return List.copyOf(text.lines);
    }

    private void tell() {
        lines.add(words.number(proposal.rows())
                + words.say(" rows with a score, ", " linhas com pontuação, ")
                + words.number(proposal.left())
                + words.say(" left", " saíram")
                + (proposal.rows() == 0 ? "" : " (" + words.percent((double) proposal.left() / proposal.rows()) + ")"));
        lines.add(words.verdict(proposal.verdict()));
        proposal.cautions().forEach(caution -> lines.add("! " + caution.text().in(words.language())));
        accuracy();
        if (proposal.verdict() != Proposal.Verdict.TOO_FEW) {
            bands();
            rules();
        }
        if (proposal.isLearnt()) {
            frame();
        }
    }

    private void accuracy() {
        heading(words.say("How well", "Quão bem"));
        TextGrid grid = new TextGrid(1, false);
        grid.row(List.of("", words.say("today", "hoje"), words.say("fitted, never seen", "ajustado, nunca visto")));
        grid.row(List.of(
                words.say("area under the curve", "área sob a curva"),
                auc(Optional.of(proposal.before())),
                auc(proposal.after())));
        grid.row(List.of(
                words.say("precision and recall", "precisão e cobertura"),
                precision(Optional.of(proposal.before())),
                precision(proposal.after())));
        grid.row(List.of(
                words.say("Brier score", "escore de Brier"),
                brier(Optional.of(proposal.before())),
                brier(proposal.after())));
        lines.addAll(grid.lines());
        proposal.difference()
                .ifPresent(difference -> lines.add("  " + words.say("difference of areas ", "diferença das áreas ")
                        + words.decimal(difference.value(), 3) + " " + words.interval(difference.interval())));
    }

    private String auc(Optional<Accuracy> accuracy) {
        return accuracy.flatMap(Accuracy::auc)
                .map(auc -> words.decimal(auc.value(), 3)
                        + auc.interval().map(each -> " " + words.interval(each)).orElse(""))
                .orElse(NONE);
    }

    private String precision(Optional<Accuracy> accuracy) {
        return accuracy.filter(each -> each.averagePrecision().isPresent())
                .map(each -> words.decimal(each.averagePrecision().getAsDouble(), 3))
                .orElse(NONE);
    }

    private String brier(Optional<Accuracy> accuracy) {
        return accuracy.flatMap(Accuracy::brier)
                .map(Brier::value)
                .map(value -> words.decimal(value, 4))
                .orElse(NONE);
    }

    private void bands() {
        heading(words.say("Bands", "Faixas"));
        TextGrid grid = new TextGrid(1, false);
        grid.row(List.of(
                "",
                words.say("today: rows", "hoje: linhas"),
                words.say("left", "saíram"),
                words.say("fitted: rows", "ajustado: linhas"),
                words.say("left", "saíram")));
        for (int i = 0; i < proposal.bandsAfter().size(); i++) {
            BandProof after = proposal.bandsAfter().get(i);
            Optional<BandProof> before = proposal.bandsBefore().stream()
                    .filter(band -> band.band().equals(after.band()))
                    .findFirst();
            grid.row(List.of(
                    after.label().in(words.language()),
                    before.map(this::size).orElse(NONE),
                    before.map(this::churn).orElse(NONE),
                    size(after),
                    churn(after)));
        }
        lines.addAll(grid.lines());
    }

    private String size(BandProof band) {
        return words.number(band.churn().of());
    }

    private String churn(BandProof band) {
        return band.churn().share().map(words::percent).orElse(NONE);
    }

    private void rules() {
        heading(words.say("Rules, those first that tell most", "Regras, primeiro as que mais preveem"));
        TextGrid grid = new TextGrid(1, true);
        grid.row(List.of(
                "",
                words.say("today", "hoje"),
                words.say("fitted", "ajustado"),
                words.say("folds", "partes"),
                words.say("fired", "vale"),
                words.say("left", "saíram"),
                words.say("gap", "distância"),
                ""));
        proposal.rules().stream()
                .sorted(Comparator.comparingDouble((RuleProposal rule) -> -rule.gap())
                        .thenComparing(RuleProposal::rule))
                .forEach(rule -> grid.row(List.of(
                        rule.rule(),
                        Wording.signed(rule.today()),
                        Wording.signed(rule.proposed()),
                        Wording.signed(rule.lowest()) + ".." + Wording.signed(rule.highest()),
                        words.number(rule.fired()),
                        rule.fired() == 0 ? NONE : words.percent((double) rule.left() / rule.fired()),
                        words.decimal(rule.gap(), 1),
                        words.finding(rule.finding()))));
        lines.addAll(grid.lines());
    }

    private void frame() {
        heading(words.say("Scale", "Escala"));
        lines.add("  " + words.say("base ", "base ") + scorecard.base() + " -> "
                + proposal.sheet().base() + "; "
                + words.decimal(proposal.doubling(), 1)
                + words.say(" points double the odds of leaving", " pontos dobram a chance de sair"));
        List<Dimension> dimensions = scorecard.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            int min = proposal.sheet().lowest()[i];
            int max = proposal.sheet().highest()[i];
            if (min != dimension.min() || max != dimension.max()) {
                lines.add("  " + dimension.id() + words.say(": limits ", ": limites ") + dimension.min() + ".."
                        + dimension.max() + " -> " + min + ".." + max);
            }
        }
    }

    private void heading(String title) {
        lines.add("");
        lines.add(title);
    }
}
