package dev.farol.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TestCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsScenariosAndRulesThatNoneFired() throws IOException {
        Run run = Run.rules("test", SmallFolder.in(folder));
        assertThat(run.out()).isEqualTo("""
                        not fired by any scenario: 1 rule (--coverage lists them)
                        2 scenarios, 2 passed, 0 failed
                        """);
        assertThat(run.exit()).isZero();
    }

    @Test
    void listsHowManyScenariosFiredEachRule() throws IOException {
        assertThat(Run.rules("test", SmallFolder.in(folder), "--coverage").out())
                .isEqualTo("""
                        not fired by any scenario: 1 rule
                        scenarios that fired each rule:
                            1  health/logins.drl:1:6: Logins stopped
                            0  health/logins.drl:9:6: Promoter
                            1  bands/bands.drl:1:6: At risk
                            1  bands/bands.drl:8:6: Fine
                            1  playbooks/playbooks.drl:1:6: Call
                        2 scenarios, 2 passed, 0 failed
                        """);
    }

    @Test
    void showsExpectedAgainstActual() throws IOException {
        SmallFolder.in(folder);
        SmallFolder.write(folder, "scenarios/logins.yaml", """
                - name: All wrong
                  asOf: 2026-11-01
                  interactions:
                    - {type: login, at: 2026-09-20, times: 4, every: 1}
                  expect:
                    score: {from: 50, to: 60}
                    band: fine
                    factors: [Promoter]
                    notFactors: [Logins stopped]
                    notPlaybooks: [call]
                    coverage: 0.5
                """);
        Run run = Run.rules("test", folder);
        assertThat(run.out()).startsWith("""
                        FAILED scenarios/logins.yaml:1:9: All wrong
                          score: expected 50 to 60, actual 40
                            base 60
                            adoption -20: Logins stopped -20
                          band: expected fine, actual risk
                            score 40
                          factor: expected "Promoter", actual it did not fire
                            fired: Logins stopped -20
                          factor: expected not "Logins stopped", actual it fired
                            -20 for adoption
                          playbook: expected not call, actual call
                            band risk
                          coverage: expected 0.5, actual 1
                        """).endsWith("1 scenario, 0 passed, 1 failed\n");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void runsScenariosByName() throws IOException {
        SmallFolder.in(folder);
        assertThat(Run.rules("test", folder, "--run", "go on").out()).endsWith("1 scenario, 1 passed, 0 failed\n");
        Run none = Run.rules("test", folder, "--run", "nothing like it");
        assertThat(none.err()).contains("no scenario has this text in its name (nothing like it)");
        assertThat(none.exit()).isEqualTo(1);
    }

    @Test
    void runsNothingWhereTheRulesHaveErrors() throws IOException {
        SmallFolder.in(folder);
        SmallFolder.write(folder, "health/logins.drl", SmallFolder.LOGINS.replace("end", "ende"));
        Path report = folder.resolve("report.xml");
        Run run = Run.rules("test", folder, "--junit", report);
        assertThat(run.out()).contains("health/logins.drl:").contains("error[");
        assertThat(run.err()).contains("no scenario was run");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(report).content().contains("<error message=\"the rules have errors\">");
    }

    @Test
    void writesJson() throws IOException {
        Run run = Run.rules("test", SmallFolder.in(folder), "--format", "json");
        assertThat(run.out())
                .startsWith("{\"scenarios\":2,\"passed\":2,\"failed\":0,\"results\":[{\"name\":\"Logins stopped\","
                        + "\"file\":\"scenarios/logins.yaml\",\"line\":1,\"passed\":true,\"mismatches\":[]}")
                .contains(
                        "\"notFired\":[{\"rule\":\"Promoter\",\"stage\":\"health\",\"file\":\"health/logins.drl\",\"line\":9}]");
    }

    @Test
    void writesAReportThatBuildServersRead() throws Exception {
        SmallFolder.in(folder);
        String named = "\"Logins & <\u00e7>\"";
        SmallFolder.write(
                folder,
                "scenarios/logins.yaml",
                SmallFolder.SCENARIOS
                        .replace("name: Logins go on", "name: " + named)
                        .replace("from: 55", "from: 61"));
        Path report = folder.resolve("report.xml");
        assertThat(Run.rules("test", folder, "--junit", report).exit()).isEqualTo(3);
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("scenarios/logins.yaml");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failed = (Element) xml.getElementsByTagName("testcase").item(1);
        assertThat(failed.getAttribute("name")).isEqualTo("Logins & <\u00e7>");
        assertThat(failed.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("score: expected 61 to 65, actual 60 (base 60)");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
