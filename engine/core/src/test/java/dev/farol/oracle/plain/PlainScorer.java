package dev.farol.oracle.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Assesses one customer after another, and writes each assessment as lines. */
public final class PlainScorer {

    private static final List<String> PRIORITIES = List.of("urgent", "high", "normal", "low");
    private static final Pattern BRACES = Pattern.compile("\\{(.*?)}");

    private final PlainFolder folder;

    public PlainScorer(PlainFolder folder) {
        this.folder = folder;
    }

    /** The assessment as lines: score, band, coverage, factors, limits, recommendations, failures. */
    public List<String> assess(PlainCase given) {
        return assess(folder.world(given));
    }

    /** The same; afterwards the world knows what each stage found. */
    public List<String> assess(World world) {
        List<String> factors = new ArrayList<>();
        List<String> limits = new ArrayList<>();
        List<PlainRule> all = firing(folder.health, world);
        int sum = folder.base;
        for (Map.Entry<String, Map<String, Object>> dimension : folder.dimensions.entrySet()) {
            List<PlainRule> fired = all.stream()
                    .filter(rule -> rule.dimension().equals(dimension.getKey()))
                    .sorted(Comparator.comparing((PlainRule rule) -> -Math.abs(points(rule)))
                            .thenComparing(PlainRule::name))
                    .toList();
            int total = 0;
            for (PlainRule rule : fired) {
                world.fired.add(rule.name());
                total += points(rule);
                factors.add("factor " + rule.name() + ", " + dimension.getKey() + " " + points(rule)
                        + reason(rule, 1, world));
            }
            int limited = Math.min(
                    PlainFolder.number(dimension.getValue(), "max"),
                    Math.max(PlainFolder.number(dimension.getValue(), "min"), total));
            if (limited != total) {
                limits.add("limit " + dimension.getKey() + " " + total + " to " + limited);
            }
            world.dimensions.put(dimension.getKey(), (double) limited);
            sum += limited;
        }
        int score = Math.min(100, Math.max(0, sum));
        if (score != sum) {
            limits.add("limit of the score " + sum + " to " + score);
        }
        int failures = 0;
        double coverage = coverage(world);
        world.found.put("coverage", coverage);
        world.found.put("band", "not-scored");
        world.given.previousBand().ifPresent(band -> world.found.put("previousBand", band));
        if (coverage >= folder.minCoverage) {
            world.found.put("score", (double) score);
            world.given.previousScore().ifPresent(previous -> world.found.put("change", (double) (score - previous)));
            List<PlainRule> bands = firing(folder.bands, world);
            if (bands.size() == 1) {
                world.found.put("band", bands.get(0).text(0));
            } else {
                failures++;
                world.found.remove("score");
                world.found.remove("change");
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("score " + (world.found.containsKey("score") ? Integer.toString(score) : "none"));
        lines.add("band " + world.found.get("band"));
        lines.add("coverage " + coverage);
        lines.addAll(factors);
        lines.addAll(limits);
        lines.addAll(recommendations(world));
        lines.add("failures " + failures);
        return lines;
    }

    private double coverage(World world) {
        long covered = folder.dimensions.values().stream()
                .filter(dimension -> ((List<?>) dimension.getOrDefault("from", List.of()))
                        .stream().anyMatch(type -> world.questions.happened((String) type, folder.coverageDays)))
                .count();
        return (double) covered / folder.dimensions.size();
    }

    /** One for each playbook: the most pressing, and of several such the first. */
    private List<String> recommendations(World world) {
        Map<String, PlainRule> chosen = new TreeMap<>();
        for (PlainRule rule : firing(folder.playbooks, world)) {
            PlainRule before = chosen.get(rule.text(0));
            if (before == null || PRIORITIES.indexOf(rule.text(1)) < PRIORITIES.indexOf(before.text(1))) {
                chosen.put(rule.text(0), rule);
            }
        }
        return chosen.values().stream()
                .sorted(Comparator.comparing(rule -> PRIORITIES.indexOf(rule.text(1))))
                .map(rule -> "recommend " + rule.text(0) + " " + rule.text(1) + reason(rule, 2, world))
                .toList();
    }

    private static List<PlainRule> firing(List<PlainRule> rules, World world) {
        Meaning meaning = new Meaning(world);
        return rules.stream().filter(rule -> meaning.holds(rule.condition())).toList();
    }

    private static int points(PlainRule rule) {
        return ((Double) rule.arguments().get(0)).intValue();
    }

    private static String reason(PlainRule rule, int english, World world) {
        return ": " + filled(rule.text(english), world, false) + " / "
                + filled(rule.textOr(english + 1, english), world, true);
    }

    private static String filled(String reason, World world, boolean comma) {
        Matcher matcher = BRACES.matcher(reason);
        return matcher.replaceAll(braces ->
                Matcher.quoteReplacement(shown(new Meaning(world).value(RuleText.expression(braces.group(1))), comma)));
    }

    private static String shown(Object value, boolean comma) {
        if (value instanceof String text) {
            return text;
        }
        if (!(value instanceof Double number) || number.isInfinite()) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP);
        String plain = rounded.toPlainString().replaceFirst("\\.?0+$", "");
        return rounded.signum() == 0 ? "0" : comma ? plain.replace('.', ',') : plain;
    }
}
