package dev.farol.oracle;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.oracle.plain.PlainCase;
import dev.farol.oracle.plain.PlainFolder;
import dev.farol.oracle.plain.PlainScorer;
import dev.farol.oracle.plain.World;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSetReader;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Makes a rule folder stage by stage; each stage takes its limits from what the stages before found of the customers. */
final class RandomFolder {

    static final List<String> BANDS = List.of("churn-risk", "neutral", "healthy");
    private static final List<String> DIMENSIONS = List.of("adoption", "support", "money", "mood");
    private static final List<String> PLAYBOOKS = List.of("call", "mail", "visit", "wait");
    private static final String PLAYBOOK = """
            ---
            title: {en: T, pt: T}
            owner: csm
            due: 2
            cooldown: 30
            ---
            ## en
            1. Go.

            ## pt
            1. Vá.
            """;
    private static final double RAREST = 0.05;

    private final Dice dice;
    private final RuleWriter writer;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final List<PlainCase> cases;
    private final List<String> names = new ArrayList<>();
    private final Set<String> conditions = new LinkedHashSet<>();
    private final List<Double> shares = new ArrayList<>();

    private RandomFolder(long seed, int customers) {
        this.dice = new Dice(seed);
        this.writer = new RuleWriter(dice);
        String zone = Frame.ZONES.get((int) Math.floorMod(seed, (long) Frame.ZONES.size()));
        this.cases = new RandomCustomers(dice, ZoneId.of(zone)).make(customers);
        files.put("interactions.yaml", Frame.VOCABULARY);
        files.put("scorecard.yaml", scorecard(zone));
        for (String playbook : PLAYBOOKS) {
            files.put("playbooks/" + playbook + ".md", PLAYBOOK);
        }
    }

    static Seeded make(long seed, int customers) {
        RandomFolder folder = new RandomFolder(seed, customers);
        folder.health();
        folder.bands();
        folder.playbooks();
        return new Seeded(folder.files, folder.cases, List.copyOf(folder.conditions), List.copyOf(folder.shares));
    }

    private String scorecard(String zone) {
        StringBuilder yaml = new StringBuilder("zone: " + zone + "\nbase: " + dice.between(20, 80) + "\n");
        yaml.append("minCoverage: ")
                .append(dice.of(List.of("0", "0.25", "0.5")))
                .append('\n');
        yaml.append(dice.chance(0.5) ? "coverageDays: " + dice.of(Frame.DAYS) + "\n" : "");
        yaml.append("dimensions:\n");
        for (String dimension : DIMENSIONS) {
            yaml.append("  ").append(dimension).append(": {min: ").append(-dice.between(0, 40));
            yaml.append(", max: ").append(dice.between(0, 40)).append(", from: [");
            yaml.append(dice.of(Frame.TYPES)).append("]}\n");
        }
        yaml.append("bands:\n");
        BANDS.forEach(band -> yaml.append("  ").append(band).append(": {risk: true}\n"));
        return yaml.toString();
    }

    private List<World> worlds() {
        PlainFolder plain = new PlainFolder(files);
        PlainScorer scorer = new PlainScorer(plain);
        List<World> worlds = cases.stream().map(plain::world).toList();
        worlds.forEach(scorer::assess);
        return worlds;
    }

    private void health() {
        files.put("bands/1.drl", writer.rule("All", "", List.of("true"), "band(\"neutral\")"));
        Expressions expressions = new Expressions(dice, List.of());
        Conditions all = new Conditions(dice, new Sample(worlds()), expressions, Frame.TEXTS, List.of());
        String crowded = "sum(\"usage\", 365)";
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < dice.between(30, 45); i++) {
            String kind = Expressions.KINDS.get(i % Expressions.KINDS.size());
            int depth = dice.between(0, 2);
            boolean about = i < 2 * Expressions.KINDS.size();
            drl.append(healthRule(all, () -> about ? all.about(expressions.kind(kind), depth) : all.any(depth)));
        }
        for (int i = 0; i < 12; i++) {
            drl.append(healthRule(all, () -> all.about(crowded, 0)));
        }
        files.put("health/many.drl", drl.toString());
        free(all);
    }

    private String healthRule(Conditions from, Supplier<String> condition) {
        List<String> constraints = telling(from.sample(), condition);
        String name = "Rule " + names.size() + dice.of(List.of("", " é", " (\\\"q\\\")"));
        names.add(name);
        return healthRule(name, constraints);
    }

    private String healthRule(String name, List<String> constraints) {
        int points = dice.between(1, 20) * (dice.chance(0.5) ? 1 : -1);
        String call = "points(" + points + ", " + writer.reasons(new Expressions(dice, List.of())) + ")";
        return writer.rule(name, "@dimension(" + dice.of(DIMENSIONS) + ")", constraints, call);
    }

    /** Constraints that together hold for some customers and not for others. */
    private List<String> telling(Sample sample, Supplier<String> condition) {
        while (true) {
            List<String> constraints = new ArrayList<>(List.of(condition.get()));
            if (dice.chance(0.2)) {
                constraints.add(dice.chance(0.5) ? "(mrr > 100 || plan != null)" : "!(owner == \"ana\")");
            }
            String together = "(" + String.join(") && (", constraints) + ")";
            double share = sample.share(together);
            boolean good = share >= RAREST && share <= 1 - RAREST;
            if (good && constraints.stream().allMatch(RandomFolder::isFlat) && conditions.add(together)) {
                shares.add(share);
                return constraints;
            }
        }
    }

    private static boolean isFlat(String constraint) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < constraint.length(); i++) {
            char c = constraint.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest <= 6;
    }

    /** A few rules that may fire for everybody or for nobody, as long as it cannot be shown that they never do. */
    private void free(Conditions from) {
        String odd = "number(\"huge\") * number(\"huge\") == number(\"huge\") * 1000 || 0 * -1 == 0 && -mrr <= 0 - mrr";
        String all = healthRule("Free all", List.of()) + healthRule("Free odd", List.of(odd));
        do {
            String any = healthRule("Free any", List.of(from.any(1)));
            files.put("health/free.drl", all + any);
        } while (lint().stream().anyMatch(message -> message.contains("never-fires") && message.contains("Free any")));
    }

    private List<String> lint() {
        Diagnostics diagnostics = new Diagnostics();
        RuleSetReader.read(ruleFiles(files), diagnostics);
        return diagnostics.sorted().stream().map(Object::toString).toList();
    }

    static RuleFiles ruleFiles(SortedMap<String, String> files) {
        return RuleFiles.of(files.entrySet().stream()
                .map(file -> RuleFile.of(file.getKey(), file.getValue()))
                .toList());
    }

    private void bands() {
        List<BigDecimal> scores = new Sample(worlds())
                .observed("score").stream()
                        .filter(score -> score.intValue() > 2 && score.intValue() < 98)
                        .toList();
        int low = scores.isEmpty() ? 50 : scores.get(scores.size() / 3).intValue();
        int high = Math.max(
                low + 1,
                scores.isEmpty() ? 70 : scores.get(scores.size() * 2 / 3).intValue());
        List<String> rules = switch (dice.between(0, 4)) {
            case 0 -> List.of("score <= L", "score > L && score <= H", "score > H");
            case 1 -> List.of("!(score > L)", "!(score <= L || H < score)", "!(score <= H) && 1 == 1");
            case 2 ->
                List.of(
                        "score <= L || score > H && change < 0",
                        "score > L && score <= H",
                        "score > H && (change == null || change >= 0)");
            case 3 -> List.of("score <= L", "score > L && change < 0", "score > L && change >= 0");
            default -> List.of("score <= L", "score > L && score <= H || has(\"login\", 30) && score > H", "score > H");
        };
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            String condition = rules.get(i).replace("L", "" + low).replace("H", "" + high);
            drl.append(writer.rule("Band " + i, "", List.of(condition), "band(\"" + BANDS.get(i) + "\")"));
        }
        files.put("bands/1.drl", drl.toString());
    }

    private void playbooks() {
        Map<String, List<String>> texts = new HashMap<>(Frame.TEXTS);
        texts.put("band", BANDS);
        texts.put("previousBand", List.of("churn-risk", "healthy", "not-scored"));
        List<String> fired =
                names.stream().map(name -> "fired(\"" + name + "\")").toList();
        List<String> more = new ArrayList<>(List.of("score", "change", "coverage"));
        DIMENSIONS.forEach(dimension -> more.add("dimension(\"" + dimension + "\")"));
        Expressions expressions = new Expressions(dice, more);
        Conditions all = new Conditions(dice, new Sample(worlds()), expressions, texts, fired);
        StringBuilder drl = new StringBuilder();
        List<String> must = List.of("previousBand != \"healthy\"", "band == \"neutral\"", "!" + dice.of(fired));
        for (int i = 0; i < 16; i++) {
            int rule = i;
            List<String> constraints = telling(
                    all.sample(),
                    () -> rule < must.size()
                            ? all.around(must.get(rule), 1)
                            : rule < must.size() + more.size()
                                    ? all.about(more.get(rule - must.size()), 1)
                                    : all.any(2));
            String call = "recommend(\"" + dice.of(PLAYBOOKS) + "\", \""
                    + dice.of(List.of("low", "normal", "high", "urgent")) + "\", " + writer.reasons(expressions) + ")";
            drl.append(writer.rule("Play " + i, "", constraints, call));
        }
        files.put("playbooks/rules.drl", drl.toString());
    }
}
