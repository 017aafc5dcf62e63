package dev.farol.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The default rules without their scenarios, changed at random as people change them, but always the same way from the same seed. */
final class EditedRules {

    private static final Pattern POINTS = Pattern.compile("health\\.points\\((-?[0-9]+)");
    private static final Path RULES = Path.of("../rules");

    private EditedRules() {}

    static Path asTheyAre(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = RULES.relativize(file);
                if (!List.of("src", "target", "scenarios")
                        .contains(relative.subpath(0, 1).toString())) {
                    Files.createDirectories(to.resolve(relative).getParent());
                    Files.copy(file, to.resolve(relative));
                }
            }
        }
        return to;
    }

    static Path edited(Path to, long seed) throws IOException {
        Random random = new Random(seed);
        asTheyAre(to);
        for (String name : new String[] {"adoption.drl", "commercial.drl", "engagement.drl"}) {
            Path file = to.resolve("health").resolve(name);
            String text = POINTS.matcher(Files.readString(file)).replaceAll(found -> {
                int points = Integer.parseInt(found.group(1));
                int other = points + Integer.signum(points) * (random.nextInt(3) == 0 ? random.nextInt(8) : 0);
                return "health.points(" + other;
            });
            Files.writeString(file, text.replace("has(\"meeting_held\", 60)", "has(\"meeting_held\", 45)"));
        }
        replace(to.resolve("scorecard.yaml"), "base: 60", "base: " + (54 + random.nextInt(12)));
        if (random.nextBoolean()) {
            replace(to.resolve("scorecard.yaml"), "minCoverage: 0.3", "minCoverage: 0.5");
        }
        replace(
                to.resolve("health/adoption.drl"),
                "\"In the product twice a week\"",
                "\"In the product twice in seven days\"");
        Files.writeString(to.resolve("health/more.drl"), """
                rule "Large account, logins below a month ago"
                  @dimension(adoption)
                when
                  Customer( mrr >= %d, count("login", 30) < count("login", 60, 30) )
                then
                  health.points(-4, "fewer logins than a month ago");
                end
                """.formatted(500 + random.nextInt(20_000)));
        return to;
    }

    static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
