package dev.farol.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A good table means the same to Drools' own reader. */
class SameAsDroolsTest {

    private static final Pattern RULE =
            Pattern.compile("rule \"([^\"]*)\"\\s*((?:@[^\\n]*\\s*)*)when(.*?)\\sthen(.*?)\\send\\b", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"""
        RuleSet,test,,,
        ,,,,
        RuleTable Plan and size,,,,
        NAME,METADATA,CONDITION,CONDITION,ACTION
        ,,Customer...,Customer...,
        ,dimension($param),"plan == ""$param\""",mrr >= $param,"health.points($1, ""$2"", ""$3"");"
        Name,Dimension,Plan,MRR from,Points and reason
        Small pro,adoption,pro,,"-5, a small pro account, uma conta pro pequena"
        Large,adoption,enterprise,1000.5,"5, answered {latest('nps', 90)}, x"
        """, """
        RuleTable Names
        N,@,C,C,A,A
        ,,Customer,Customer,,health
        ,dimension($param),"plan in (""$1"", ""$2"")",plan,"health.points($param, ""a"");","points($1, ""$2"")"
        ,,,,,
        one,adoption,"pro, free",basic,-1,"2, b"
        two,support,,basic,-1,
        """, """
        ,RuleTable Column B,
        ,NAME,CONDITION,ACTION
        ,,,
        ,,"Customer( count(""$1"", $2) < $3 )","health.points($1, ""$2"");"
        ,,,
        a note,x,"login, 30, 5","-5, few logins"
        ,,,
        ,RuleTable Two,
        ,NAME,CONDITION,ACTION
        ,,Customer(),
        ,,plan !=,"health.points($1, ""$2"");"
        ,,,
        ,y,pro,"-5, few logins"
        """})
    void readsTheSameRules(String table) {
        Diagnostics diagnostics = new Diagnostics();

        String ours = Tables.expandCsv("a.drl.csv", table, diagnostics).text();
        String theirs = new SpreadsheetCompiler()
                .compile(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), InputType.CSV);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(rules(ours)).isNotEmpty().isEqualTo(rules(theirs));
    }

    static List<List<String>> rules(String text) {
        return RULE.matcher(text.replaceAll("//[^\\n]*", ""))
                .results()
                .map(rule -> List.of(
                        rule.group(1),
                        rule.group(2).replaceAll("\\s", ""),
                        rule.group(3).replaceAll("\\s", ""),
                        rule.group(4).replaceAll("\\s", "")))
                .toList();
    }
}
