package dev.farol.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small rule folder without mistakes, to be made wrong by a test. */
final class SmallFolder {

    static final String LOGINS = """
            rule "Logins stopped"
              @dimension(adoption)
            when
              Customer( count("login", 90, 30) >= 3, !has("login", 30) )
            then
              health.points(-20, "no login in 30 days");
            end

            rule "Promoter"
              @dimension(adoption)
            when
              Customer( latest("nps", 90) >= 9 )
            then
              health.points(5, "a promoter");
            end
            """;

    static final String SCENARIOS = """
            - name: Logins stopped
              asOf: 2026-11-01
              interactions:
                - {type: login, at: 2026-09-20, times: 4, every: 1}
              expect: {score: 40, band: risk, factors: [Logins stopped], playbooks: [call]}
            - name: Logins go on
              asOf: 2026-11-01
              interactions:
                - {type: login, at: 2026-10-30}
              expect: {score: {from: 55, to: 65}, band: fine, notFactors: [Logins stopped], notPlaybooks: [call]}
            """;

    private SmallFolder() {}

    static Path in(Path folder) throws IOException {
        write(folder, "scorecard.yaml", """
                zone: America/Sao_Paulo
                base: 60
                minCoverage: 0
                dimensions:
                  adoption: {min: -20, max: 5, from: [login]}
                bands:
                  risk: {risk: true}
                  fine: {}
                """);
        write(folder, "interactions.yaml", "login: {}\nnps: {value: {from: 0, to: 10}}\n");
        write(folder, "health/logins.drl", LOGINS);
        write(folder, "bands/bands.drl", """
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
                """);
        write(folder, "playbooks/playbooks.drl", """
                rule "Call"
                when
                  Customer( band == "risk" )
                then
                  health.recommend("call", "high", "at risk");
                end
                """);
        write(
                folder,
                "playbooks/call.md",
                "---\ntitle: {en: Call}\nowner: csm\ndue: 2\ncooldown: 30\n---\n## en\n1. Call.\n");
        write(folder, "scenarios/logins.yaml", SCENARIOS);
        return folder;
    }

    static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
