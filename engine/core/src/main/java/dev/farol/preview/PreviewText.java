package dev.farol.preview;

import dev.farol.rules.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A preview in words and tables. For one thread. */
public final class PreviewText {

    private final Preview preview;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private PreviewText(Preview preview, Language language) {
        this.preview = preview;
        this.words = Words.of(preview, language);
    }

    /** The lines to show. */
    public static List<String> of(Preview preview, Language language) {
        PreviewText text = new PreviewText(preview, language);
        text.tell();
        return List.copyOf(text.lines);
    }

    private void tell() {
        headline();
        matrix(words.say("Customers", "Clientes"), amount -> words.number(amount.customers()));
        matrix(words.say("MRR", "MRR"), amount -> words.money(amount.mrr()));
        moves();
        means();
        playbooks();
        rules();
        lines.addAll(MoverText.lines(preview, words));
    }

    private void headline() {
        String asOf = preview.asOf()
                .map(Instant::toString)
                .orElse(words.say("each customer's own as-of", "a data de cada cliente"));
        lines.add(words.say("Rules ", "Regras ") + preview.before().version() + " -> "
                + preview.after().version() + words.say(", as of ", ", em ") + asOf);
        Amount all = preview.all();
        lines.add(words.number(all.customers())
                + words.say(" customers, MRR ", " clientes, MRR ")
                + words.money(all.mrr()));
    }

    private interface Shown {
        String of(Amount amount);
    }

    private void matrix(String title, Shown shown) {
        heading(title
                + words.say(
                        " by band, before (down) and after (across)", " por faixa, antes (linhas) e depois (colunas)"));
        Grid grid = new Grid();
        List<String> columns =
                preview.matrix().stream().map(BandMove::to).distinct().toList();
        grid.row(Stream.concat(Stream.of(""), columns.stream().map(words::band)).toList());
        for (String from :
                preview.matrix().stream().map(BandMove::from).distinct().toList()) {
            List<String> cells = new ArrayList<>(List.of(words.band(from)));
            preview.matrix().stream()
                    .filter(move -> move.from().equals(from))
                    .forEach(move -> cells.add(shown.of(move.amount())));
            grid.row(cells);
        }
        lines.addAll(grid.lines());
    }

    private void moves() {
        heading(words.say("Moves", "Mudanças"));
        Grid grid = new Grid();
        for (Direction direction : Direction.values()) {
            Amount amount = preview.moved(direction);
            if (amount.customers() > 0 || direction == Direction.WORSE || direction == Direction.BETTER) {
                grid.row(List.of(
                        words.of(direction.words()),
                        words.number(amount.customers()),
                        "MRR " + words.money(amount.mrr())));
            }
        }
        grid.row(List.of(
                words.say("another score, same band", "outra nota, mesma faixa"),
                words.number(preview.scoreChanged()),
                ""));
        lines.addAll(grid.lines());
    }

    private void means() {
        heading(words.say("Means", "Médias"));
        Grid grid = new Grid();
        grid.row(List.of("", words.say("before", "antes"), words.say("after", "depois")));
        Side before = preview.before();
        Side after = preview.after();
        grid.row(List.of(words.say("score", "nota"), words.mean(before.score()), words.mean(after.score())));
        for (Side.DimensionMean dimension : after.dimensions()) {
            String was = before.dimensions().stream()
                    .filter(known -> known.dimension().equals(dimension.dimension()))
                    .findFirst()
                    .map(known -> words.mean(known.points()))
                    .orElse("-");
            grid.row(List.of(
                    words.say("points: ", "pontos: ") + words.of(dimension.label()),
                    was,
                    words.mean(dimension.points())));
        }
        grid.row(List.of(
                words.say("coverage", "cobertura"), words.percent(before.coverage()), words.percent(after.coverage())));
        grid.row(List.of(
                words.say("not scored (customers)", "sem nota (clientes)"),
                words.number(before.notScored()),
                words.number(after.notScored())));
        if (before.failed() + after.failed() > 0) {
            grid.row(List.of(
                    words.say("with a failing rule (customers)", "com regra que falha (clientes)"),
                    words.number(before.failed()),
                    words.number(after.failed())));
        }
        lines.addAll(grid.lines());
    }

    private void playbooks() {
        List<PlaybookCount> some = preview.playbooks().stream()
                .filter(playbook -> playbook.before() + playbook.after() > 0)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        heading(words.say("Playbooks", "Playbooks"));
        Grid grid = new Grid();
        grid.row(List.of(
                "",
                words.say("before", "antes"),
                words.say("after", "depois"),
                words.say("new", "novos"),
                words.say("gone", "saem")));
        for (PlaybookCount playbook : some) {
            grid.row(List.of(
                    words.of(playbook.title()) + " [" + playbook.playbook() + "]",
                    words.number(playbook.before()),
                    words.number(playbook.after()),
                    words.number(playbook.fresh()),
                    words.number(playbook.gone())));
        }
        lines.addAll(grid.lines());
    }

    private void rules() {
        List<RuleCount> changed = preview.rules().stream()
                .filter(rule -> !rule.before().equals(rule.after()))
                .toList();
        if (!changed.isEmpty()) {
            heading(words.say(
                    "Rules that fire for other numbers of customers",
                    "Regras que disparam para outro número de clientes"));
            Grid grid = new Grid();
            grid.row(List.of("", words.say("before", "antes"), words.say("after", "depois")));
            for (RuleCount rule : changed) {
                grid.row(List.of(name(rule), words.count(rule.before()), words.count(rule.after())));
            }
            lines.addAll(grid.lines());
        }
        names(
                words.say("Rules that fire for nobody", "Regras que não disparam para ninguém"),
                preview.firesForNobody());
        names(
                words.say("Rules that fire for everybody", "Regras que disparam para todos"),
                preview.firesForEverybody());
    }

    private void names(String title, List<RuleCount> rules) {
        if (!rules.isEmpty()) {
            heading(title);
            rules.forEach(rule -> lines.add("  " + name(rule)));
        }
    }

    private static String name(RuleCount rule) {
        return rule.rule() + " [" + rule.stage().folder() + "]";
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }
}
