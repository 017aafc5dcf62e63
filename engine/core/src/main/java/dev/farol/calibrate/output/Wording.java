package dev.farol.calibrate.output;

import dev.farol.calibrate.Proposal;
import dev.farol.calibrate.RuleProposal.Finding;
import dev.farol.metrics.output.NumberText;
import dev.farol.rules.Language;
import dev.farol.statistics.Interval;
import java.math.BigDecimal;

/** Numbers and findings in a language. */
record Wording(Language language) {

    String say(String english, String portuguese) {
        return language == Language.PT ? portuguese : english;
    }

    String number(long number) {
        return NumberText.of(BigDecimal.valueOf(number), 0, language);
    }

    String decimal(double number, int decimals) {
        return NumberText.of(BigDecimal.valueOf(number), decimals, language);
    }

    String percent(double share) {
        return decimal(100 * share, 1) + " %";
    }

    String interval(Interval interval) {
        return "[" + decimal(interval.low(), 3) + ", " + decimal(interval.high(), 3) + "]";
    }

    static String signed(int points) {
        return points > 0 ? "+" + points : Integer.toString(points);
    }

    String verdict(Proposal.Verdict verdict) {
        return switch (verdict) {
            case BETTER ->
                say(
                        "On customers that they were not fitted to, the proposed points tell better who leaves than today's.",
                        "Em clientes que não serviram ao ajuste, os pontos propostos preveem melhor do que os de hoje quem sai.");
            case NO_BETTER ->
                say(
                        "On customers that they were not fitted to, it cannot be shown that the proposed points tell better than today's.",
                        "Em clientes que não serviram ao ajuste, não se pode mostrar que os pontos propostos preveem melhor.");
            case NOTHING_LEARNT ->
                say(
                        "Nothing was learnt: on customers that they were not fitted to, fitted points tell no more than chance."
                                + " No change is proposed.",
                        "Nada se aprendeu: em clientes que não serviram ao ajuste, os pontos ajustados não preveem mais do que"
                                + " o acaso. Nenhuma mudança é proposta.");
            case TOO_FEW ->
                say(
                        "There are too few outcomes of both ends to learn anything from. No change is proposed.",
                        "Há desfechos de menos dos dois lados para aprender algo. Nenhuma mudança é proposta.");
        };
    }

    String finding(Finding finding) {
        return switch (finding) {
            case FITTED -> "";
            case OTHER_SIGN -> say("the other sign: would you object?", "sinal trocado: faz sentido?");
            case SIGN_KEPT ->
                say("wants the other sign, which it may not have", "pede o sinal trocado, que não pode ter");
            case ADDS_NOTHING -> say("adds nothing: maybe remove it", "não acrescenta nada: talvez remover");
            case UNSTABLE -> say("unstable: the folds do not agree", "instável: as partes discordam");
            case NOT_LEARNT ->
                say("stays: it fires for nobody or for all", "fica: não vale para ninguém ou vale para todos");
        };
    }
}
