package dev.farol.bench.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What to measure and how long.
 *
 * @param customers of the base
 * @param base folder of the store, which is made where it is missing, and never changed afterwards
 * @param work folder for copies of it and for what programs say, beside it on the same disk
 * @param seconds of a phase
 * @param warmUp seconds before the first one
 * @param rounds of phases, in turns
 * @param clients that read
 * @param batches interactions in a request
 * @param pace requests per second of readers while a run goes on
 * @param options of the virtual machines of servers: heap and collector, and further ones, such as for a profile
 * @param settings of Farol other than the usual ones, each {@code KEY=VALUE}
 */
record Plan(
        int customers,
        Path base,
        Path work,
        Path rules,
        double seconds,
        double warmUp,
        int rounds,
        int clients,
        List<Integer> batches,
        double pace,
        List<String> options,
        List<String> settings,
        List<String> measurements) {

    static final List<String> MEASUREMENTS = List.of("ingest", "store", "health", "run", "during");

    static Plan of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        List<String> measurements = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                measurements.add(argument);
            } else {
                given.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        int customers = Integer.parseInt(given.getOrDefault("customers", "100000"));
        Path data = Path.of(given.getOrDefault("data", "bench-data")).toAbsolutePath();
        Plan plan = new Plan(
                customers,
                data.resolve("base-" + customers),
                data.resolve("work"),
                Path.of(given.getOrDefault("rules", "rules")).toAbsolutePath(),
                Double.parseDouble(given.getOrDefault("seconds", "5")),
                Double.parseDouble(given.getOrDefault("warmup", "10")),
                Integer.parseInt(given.getOrDefault("rounds", "5")),
                Integer.parseInt(given.getOrDefault("clients", "32")),
                Stream.of(given.getOrDefault("batches", "1,100").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Double.parseDouble(given.getOrDefault("pace", "500")),
                options(given.getOrDefault("collector", "G1"), given.getOrDefault("options", "")),
                settings(given.getOrDefault("settings", "")),
                measurements.isEmpty() ? MEASUREMENTS : List.copyOf(measurements));
        return plan;
    }

    /** No run by the clock comes between. */
    private static List<String> settings(String further) {
        List<String> all = new ArrayList<>(List.of("nightly.cron=off"));
        if (!further.isEmpty()) {
            all.addAll(List.of(further.split(",")));
        }
        return all;
    }

    /** The heap and collector of all servers, as the launcher has them, and those. */
    private static List<String> options(String collector, String further) {
        List<String> all = new ArrayList<>(List.of("-Xms2g", "-Xmx2g", "-XX:+Use" + collector + "GC"));
        if (collector.equals("G1")) {
            all.add("-XX:MaxGCPauseMillis=10");
        }
        if (!further.isEmpty()) {
            all.addAll(List.of(further.split(" ")));
        }
        return all;
    }
}
