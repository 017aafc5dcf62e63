package dev.farol.suggest.output;

import dev.farol.rules.Language;
import dev.farol.statistics.Stratified;
import dev.farol.suggest.Evidence;
import dev.farol.suggest.Suggestion;
import dev.farol.suggest.Suggestions;
import java.util.ArrayList;
import java.util.List;

/** Suggestions as text of a rule file: what speaks for a rule stands before it as a comment. For one thread. */
public final class SuggestionsText {

    private final Suggestions suggestions;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    private SuggestionsText(Suggestions suggestions, Language language) {
        this.suggestions = suggestions;
        this.figures = new Figures(language);
    }

    /** The lines of a file for {@code health/}. */
    public static List<String> of(Suggestions suggestions, Language language) {
        SuggestionsText text = new SuggestionsText(suggestions, language);
        text.tell();
        return List.copyOf(text.lines);
    }

    private void tell() {
        summary();
        suggestions
                .present()
                .forEach(each -> comment(figures.say("A rule already: ", "Já é regra: ")
                        + each.condition() + figures.say(" fires as ", " vale como ") + "\"" + each.rule() + "\" ("
                        + figures.say("correlation ", "correlação ") + figures.decimal(each.phi(), 2) + ")"));
        if (suggestions.suggested().isEmpty()) {
            comment(figures.say("Nothing is worth a rule: ", "Nada merece uma regra: ")
                    + figures.number(suggestions.looks())
                    + figures.say(" looks, ", " tentativas, ")
                    + (suggestions.significant() == 0
                            ? figures.say("best corrected p ", "melhor p corrigido ")
                                    + figures.pValue(suggestions.best())
                            : figures.say(
                                    "and the rules of today know all that was found",
                                    "e as regras de hoje sabem tudo o que se achou")));
        } else {
            comment(figures.say(
                    "To be reviewed: an association is no cause, and the points are a first guess (calibrate, preview).",
                    "A revisar: associação não é causa, e os pontos são um primeiro palpite (calibrate, preview)."));
        }
        suggestions.suggested().forEach(this::rule);
    }

    private void summary() {
        comment(figures.number(suggestions.rows())
                + figures.say(" rows of ", " linhas de ")
                + figures.number(suggestions.customers())
                + figures.say(" customers, ", " clientes, ")
                + figures.number(suggestions.left())
                + figures.say(" left", " saíram")
                + (suggestions.rows() == 0
                        ? ""
                        : " (" + figures.percent((double) suggestions.left() / suggestions.rows()) + ")")
                + figures.say("; rules ", "; regras ")
                + suggestions.rules());
        comment(figures.number(suggestions.looks())
                + figures.say(
                        " looks. Questions with a cut that chance does not explain: ",
                        " tentativas. Perguntas com um corte que o acaso não explica: ")
                + figures.number(suggestions.significant())
                + figures.say(
                        "; of these, nothing beyond today's score: ", "; destas, nada além da pontuação de hoje: ")
                + figures.number(suggestions.known()));
        if (suggestions.isFew()) {
            comment(few(suggestions, figures.language()));
        }
    }

    /** What to know when there are too few leavers, or stayers. */
    public static String few(Suggestions suggestions, Language language) {
        Figures figures = new Figures(language);
        return figures.say(
                        "Too few outcomes of one end to find anything but the obvious: ",
                        "Há desfechos de menos de um dos lados para achar mais que o óbvio: ")
                + figures.number(suggestions.left())
                + figures.say(" left, ", " saíram, ")
                + figures.number(suggestions.rows() - suggestions.left())
                + figures.say(" stayed", " ficaram");
    }

    private void rule(Suggestion rule) {
        lines.add("");
        evidence(rule.evidence());
        if (!rule.home().sure()) {
            comment(figures.say(
                    "No dimension draws on this: maybe another one is meant.",
                    "Nenhuma dimensão usa isto: talvez seja outra."));
        }
        lines.add("rule \"" + rule.name() + "\"");
        lines.add("  @dimension(" + rule.home().dimension() + ")");
        lines.add("when");
        lines.add("  Customer( " + rule.condition() + " )");
        lines.add("then");
        lines.add("  health.points(" + rule.points() + ", \"" + rule.reason().en() + "\", \""
                + rule.reason().pt() + "\");");
        lines.add("end");
    }

    private void evidence(Evidence evidence) {
        comment(figures.number(evidence.inside().of())
                + figures.say(" rows, ", " linhas, ")
                + figures.churn(evidence.inside())
                + figures.say(" left; of the others ", " saíram; das outras ")
                + figures.churn(evidence.outside())
                + evidence.lift()
                        .map(lift ->
                                "; lift " + figures.decimal(lift.value(), 2) + " " + figures.interval(lift.interval()))
                        .orElse(""));
        comment(figures.say("information value ", "valor da informação ")
                + figures.decimal(evidence.information(), 3)
                + figures.say("; corrected for all looks p ", "; corrigido por todas as tentativas p ")
                + figures.pValue(evidence.corrected()));
        comment(figures.say("beyond today's score: ", "além da pontuação de hoje: ") + odds(evidence.beyond()));
        if (!evidence.above().equals(evidence.beyond())) {
            comment(figures.say("beyond it and the rules above: ", "além dela e das regras acima: ")
                    + odds(evidence.above()));
        }
        evidence.closest()
                .ifPresent(
                        closest -> comment(figures.say("closest rule of today: ", "regra de hoje mais próxima: ") + "\""
                                + closest.rule() + "\" (" + figures.say("correlation ", "correlação ")
                                + figures.decimal(closest.phi(), 2) + ")"));
    }

    private String odds(Stratified odds) {
        return figures.say("odds ratio ", "razão de chances ")
                + (odds.oddsRatio().isPresent()
                        ? figures.decimal(odds.oddsRatio().getAsDouble(), 2)
                        : "-")
                + odds.interval().map(each -> " " + figures.interval(each)).orElse("")
                + (odds.pValue().isPresent()
                        ? ", p " + figures.pValue(odds.pValue().getAsDouble())
                        : "");
    }

    private void comment(String text) {
        lines.add("// " + text);
    }
}
