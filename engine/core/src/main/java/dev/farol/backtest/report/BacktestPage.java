package dev.farol.backtest.report;

import dev.farol.backtest.Backtest;
import dev.farol.metrics.report.markup.Style;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.rules.Language;
import dev.farol.rules.Scorecard;

/** A backtest as one page that needs nothing else: tables, and plots drawn on the spot. Stateless. */
public final class BacktestPage {

    private BacktestPage() {}

    /** The page. */
    public static String html(Backtest backtest, Scorecard scorecard, Language language) {
        Wording words = new Wording(language);
        String title = words.say("Does the score tell who leaves?", "A pontuação prevê quem sai?");
        Tag page = Tag.of("html")
                .with("lang", words.say("en", "pt-BR"))
                .add(head(title), body(backtest, scorecard, words, title));
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static Tag head(String title) {
        return Tag.of("head")
                .add(
                        Tag.of("meta").with("charset", "utf-8"),
                        Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Tag.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
                        Tag.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Tag.of("title").text(title),
                        Tag.of("style").text(Style.CSS));
    }

    private static Tag body(Backtest backtest, Scorecard scorecard, Wording words, String title) {
        Figures figures = new Figures(backtest, words);
        Tables tables = new Tables(backtest, words);
        Tag main = Tag.of("main")
                .add(
                        section(
                                words.say("How well", "Quão bem"),
                                figures.tiles(),
                                figures.meaning(),
                                new Plots(backtest.accuracy(), words).all()),
                        section(words.say("Bands", "Faixas"), tables.bands(), tables.leadTime()),
                        section(words.say("Tenths", "Décimos"), tables.tenths()),
                        section(words.say("Rules", "Regras"), tables.rules()));
        main.add(section(
                words.say("Stability", "Estabilidade"),
                tables.slices(words.say("By month", "Por mês"), backtest.months()),
                tables.slices(words.say("By ", "Por ") + backtest.size().group(), backtest.groups())));
        if (backtest.chance().isEmpty()) {
            Explained explained = new Explained(scorecard, words);
            main.add(
                    section(
                            words.say("Missed: left from the best band", "Perdidos: saíram da melhor faixa"),
                            explained.of(backtest.missed())),
                    section(
                            words.say("False alarms: stayed though at risk", "Alarmes falsos: ficaram embora em risco"),
                            explained.of(backtest.alarms())));
        }
        main.add(section(words.say("Definitions", "Definições"), Definitions.of(words)));
        return Tag.of("body").add(figures.header(title), main);
    }

    private static Tag section(String heading, Tag... content) {
        return Tag.of("section").add(Tag.of("h2").text(heading)).add(content);
    }
}
