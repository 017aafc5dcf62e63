package dev.farol.oracle.plain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A rule folder, from the text of its files. */
public final class PlainFolder {

    final int base;
    final double minCoverage;
    final int coverageDays;
    final Map<String, Map<String, Object>> dimensions;
    final List<PlainRule> health;
    final List<PlainRule> bands;
    final List<PlainRule> playbooks;
    private final ZoneId zone;
    private final Map<String, String> aliases = new HashMap<>();

    /** @param files text by path, paths in order */
    public PlainFolder(SortedMap<String, String> files) {
        Map<String, Object> scorecard = yaml(files.getOrDefault("scorecard.yaml", ""));
        zone = ZoneId.of((String) scorecard.getOrDefault("zone", ""));
        base = number(scorecard, "base");
        minCoverage = ((Number) scorecard.getOrDefault("minCoverage", 0)).doubleValue();
        coverageDays = scorecard.containsKey("coverageDays") ? number(scorecard, "coverageDays") : 90;
        dimensions = group(scorecard.getOrDefault("dimensions", Map.of()));
        group(yaml(files.getOrDefault("interactions.yaml", "")))
                .forEach((type, about) -> ((List<?>) about.getOrDefault("aliases", List.of()))
                        .forEach(alias -> aliases.put((String) alias, type)));
        health = rules(files, "health/");
        bands = rules(files, "bands/");
        playbooks = rules(files, "playbooks/");
    }

    ZoneId zone() {
        return zone;
    }

    /** What rules can see of a customer before any has fired. */
    public World world(PlainCase given) {
        return new World(given, this);
    }

    PlainSelector selector(String written) {
        PlainSelector selector = PlainSelector.read(written);
        return selector.ofType(aliases.getOrDefault(selector.type(), selector.type()));
    }

    static int number(Map<String, Object> group, String key) {
        return ((Number) group.getOrDefault(key, 0)).intValue();
    }

    private static List<PlainRule> rules(SortedMap<String, String> files, String folder) {
        List<PlainRule> rules = new ArrayList<>();
        files.forEach((path, text) -> {
            if (path.startsWith(folder) && path.endsWith(".drl")) {
                rules.addAll(RuleText.rules(text));
            }
        });
        return rules;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> group(Object yaml) {
        return (Map<String, Map<String, Object>>) yaml;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String text) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
