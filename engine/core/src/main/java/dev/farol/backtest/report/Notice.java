package dev.farol.backtest.report;

import dev.farol.backtest.LeadTime;
import java.util.ArrayList;
import java.util.List;

/** How long before they left customers had been at risk, in sentences without a full stop. */
record Notice(LeadTime lead, Wording words) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.number(lead.warned())
                + words.say(" of ", " de ")
                + words.number(lead.leavers())
                + words.say(
                        " customers that left were in a band of risk as of their row",
                        " clientes que saíram estavam em faixa de risco na data de sua linha"));
        if (lead.half().isEmpty()) {
            return sentences;
        }
        sentences.add(words.say("half of these had been in it for ", "metade destes estava nela havia ")
                + words.decimal(lead.half(), 0)
                + words.say(
                        " days or more without a break (quarter points: ", " dias ou mais sem interrupção (quartos: ")
                + words.decimal(lead.quarter(), 0)
                + words.say(" and ", " e ")
                + words.decimal(lead.threeQuarters(), 0)
                + words.say(
                        " days), looked back week by week, " + lead.weeks() + " weeks",
                        " dias), olhando semana a semana, " + lead.weeks() + " semanas"));
        if (lead.open() > 0) {
            sentences.add(words.say("of ", "de ")
                    + words.number(lead.open())
                    + words.say(
                            " the warning is older than was looked back", " o aviso é mais antigo do que se olhou"));
        }
        if (lead.exact() < lead.warned()) {
            sentences.add(words.say("of ", "de ")
                    + words.number(lead.warned() - lead.exact())
                    + words.say(
                            " it is not known when they left: their days reach to the as-of only, and they left later",
                            " não se sabe quando saíram: os dias vão só até a data da linha, e a saída foi depois"));
        }
        return sentences;
    }
}
