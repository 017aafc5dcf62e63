package dev.farol.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.farol.http.routes.TestRules;
import dev.farol.rules.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Six customers whose figures fit on a sheet of paper. As of the end of October a and b have had no login for a month (35 points, at
 * risk), f has had a hard ticket (55), c and d nothing (60), and e is a promoter (65).
 */
record SmallProof(Path rules, Path customers, Path interactions, Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Who left: a, with its day, and c. */
    static final String OUTCOMES = """
            customer,as_of,left,left_at
            a,2026-10-31,1,2026-11-10
            b,2026-10-31,0,
            c,2026-10-31,1,
            d,2026-10-31,0,
            e,2026-10-31,0,
            f,2026-10-31,0,
            """;

    static SmallProof in(Path folder) throws IOException {
        Path rules = folder.resolve("rules");
        for (RuleFile file : TestRules.of(-25).files().values()) {
            Path to = rules.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.write(to, file.content());
        }
        Path customers = Files.writeString(
                folder.resolve("customers.csv"),
                "id,plan,segment\na,pro,small\nb,pro,small\nc,pro,small\nd,pro,large\ne,pro,large\nf,pro,large\n");
        Path interactions = Files.writeString(
                folder.resolve("interactions.ndjson"),
                login("a", "2026-09-15")
                        + login("b", "2026-09-20")
                        + login("c", "2026-10-20")
                        + login("d", "2026-10-20")
                        + login("e", "2026-10-20")
                        + login("f", "2026-10-20")
                        + line("e", "nps", "2026-10-21", ",\"value\":10")
                        + line("f", "ticket", "2026-10-22", ",\"value\":1,\"data\":{\"severity\":\"high\"}")
                        + login("d", "2026-10-31"));
        return new SmallProof(rules, customers, interactions, folder);
    }

    private static String login(String customer, String day) {
        return line(customer, "login", day, "");
    }

    private static String line(String customer, String type, String day, String more) {
        return "{\"id\":\"" + customer + type + day + "\",\"customer\":\"" + customer + "\",\"type\":\"" + type
                + "\",\"at\":\"" + day + "T12:00:00Z\"" + more + "}\n";
    }

    Path outcomes(String content) throws IOException {
        return Files.writeString(folder.resolve("outcomes.csv"), content);
    }

    CommandRun backtest(String outcomes, Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(
                "backtest", "--rules", rules, "--customers", customers, "--interactions", interactions, "--outcomes"));
        arguments.add(outcomes(outcomes));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
