package dev.farol.http.routes;

import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small rules: enough for every field of an assessment to have something in it. */
public final class TestRules {

    private static final String SCORECARD = """
            zone: America/Sao_Paulo
            base: 60
            minCoverage: 0
            dimensions:
              adoption: {min: -30, max: 20, from: [login]}
              support: {min: -5, max: 5, from: [ticket]}
            bands:
              risk: {risk: true}
              fine: {}
            """;

    private static final String INTERACTIONS = """
            login: {}
            ticket: {value: {from: 0, to: 100}, data: {severity: [high, low]}}
            nps: {value: {from: 0, to: 10}}
            """;

    private static final String HEALTH = """
            rule "No logins"
              @dimension(adoption)
            when
              Customer( plan == "pro", count("login", 30) < 1 )
            then
              health.points(%d, "no login in 30 days", "nenhum acesso em 30 dias");
            end

            rule "Promoter"
              @dimension(adoption)
            when
              Customer( latest("nps", 90) >= 9 )
            then
              health.points(5, "a promoter");
            end

            rule "Hard tickets"
              @dimension(support)
            when
              Customer( count("ticket[severity=high]", 30) >= 1 )
            then
              health.points(-12, "{count('ticket[severity=high]', 30)} hard tickets");
            end
            """;

    private static final String BANDS = """
            rule "At risk"
            when
              Customer( score <= 50 )
            then
              health.band("risk");
            end

            rule "Fine"
            when
              Customer( score > 50 )
            then
              health.band("fine");
            end
            """;

    private static final String PLAYBOOKS = """
            rule "Call"
            when
              Customer( band == "risk" )
            then
              health.recommend("call", "high", "at risk", "em risco");
            end
            """;

    private static final String CALL =
            "---\ntitle: {en: Call, pt: Ligar}\nowner: csm\ndue: 2\ncooldown: 30\n---\n## en\n1. Call.\n";

    private TestRules() {}

    /** @param noLogins points of a customer without logins */
    public static RuleFiles of(int noLogins) {
        return RuleFiles.of(List.of(
                file("scorecard.yaml", SCORECARD),
                file("interactions.yaml", INTERACTIONS),
                file("health/health.drl", HEALTH.formatted(noLogins)),
                file("bands/bands.drl", BANDS),
                file("playbooks/playbooks.drl", PLAYBOOKS),
                file("playbooks/call.md", CALL)));
    }

    /** Files of these texts, by path. */
    public static RuleFiles files(Map<String, String> texts) {
        return RuleFiles.of(texts.entrySet().stream()
                .map(each -> RuleFile.of(each.getKey(), each.getValue()))
                .toList());
    }

    /** Puts files into a folder, which is created. */
    public static void write(RuleFiles files, Path folder) throws IOException {
        for (RuleFile file : files.all().values()) {
            Path to = folder.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.write(to, file.content());
        }
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
