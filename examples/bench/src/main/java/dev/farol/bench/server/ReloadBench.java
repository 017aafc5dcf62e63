package dev.farol.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From a saved rule file to the first customer that is scored with it, on a server that has seen some of that. */
record ReloadBench(Plan plan, Table table) {

    private static final double LIMIT = 1.5;
    private static final int WARM = 10;
    private static final int MEASURED = 21;
    private static final Pattern VERSION = Pattern.compile("\"rules\":\"([0-9a-f]+)\"");

    void run() throws IOException, InterruptedException {
        Path rules = plan.work().resolve("rules-" + System.nanoTime());
        copy(plan.rules(), rules);
        Path file = rules.resolve("health/adoption.drl");
        String text = Files.readString(file);
        List<Double> cpu = new ArrayList<>();
        List<Double> clock = new ArrayList<>();
        try (Farol farol = Farol.start(plan.withRules(rules))) {
            for (int i = 0; i < WARM + MEASURED; i++) {
                String before = version(farol);
                double used = farol.program().cpu();
                long began = System.nanoTime();
                Files.writeString(file, text + rule(i));
                while (version(farol).equals(before)) {
                    Thread.sleep(10);
                }
                if (i >= WARM) {
                    cpu.add(farol.program().cpu() - used);
                    clock.add((System.nanoTime() - began) / 1e9);
                }
            }
        }
        table.atMost(
                "saved rule file to first score, s of CPU",
                median(cpu),
                LIMIT,
                String.format(
                        Locale.ROOT,
                        "median of %d, %.2f to %.2f s; %.2f s by the clock, of which the file rests for 0.3 to 0.5 s",
                        MEASURED,
                        cpu.stream().mapToDouble(each -> each).min().orElseThrow(),
                        cpu.stream().mapToDouble(each -> each).max().orElseThrow(),
                        median(clock)));
    }

    /** One that no scenario minds, and that has to be compiled each time. */
    private static String rule(int number) {
        return "\nrule \"Bench " + number + "\"\n  @dimension(adoption)\nwhen\n  Customer( count(\"login\", 30) > "
                + (10_000 + number) + " )\nthen\n  health.points(1, \"many logins\");\nend\n";
    }

    private static String version(Farol farol) throws IOException, InterruptedException {
        String answer = new String(farol.get(HealthRequests.path(1)).body(), StandardCharsets.UTF_8);
        Matcher found = VERSION.matcher(answer);
        if (!found.find()) {
            throw new IOException("no score: " + answer);
        }
        return found.group(1);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                String inside = from.relativize(each).toString();
                if (!inside.startsWith("target") && !inside.startsWith("src")) {
                    Path place = to.resolve(inside);
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(place);
                    } else {
                        Files.copy(each, place);
                    }
                }
            }
        }
    }
}
