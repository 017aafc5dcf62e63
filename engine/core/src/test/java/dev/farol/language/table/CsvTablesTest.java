package dev.farol.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTablesTest {

    static final String TABLE = """
            RuleSet,ignored,,,
            A note for readers,,,,
            RuleTable Plan and size
            NAME,METADATA,CONDITION,CONDITION,ACTION
            ,,Customer...,Customer...,
            ,dimension($param),"plan == ""$param\""",mrr >= $param,"health.points($1, ""$2"", ""$3"");"
            Name,Dimension,Plan,MRR from,Points and reason
            Small pro,adoption,pro,,"-5, a small pro account, uma conta pro pequena"
            ,adoption,,1000.50,"7, 'large, and old', answered {latest('nps', 90)}"

            """;

    private final Diagnostics diagnostics = new Diagnostics();

    private List<String> messages() {
        return diagnostics.sorted().stream().map(Diagnostic::text).toList();
    }

    @Test
    void writesOneRuleForEachRow() {
        MappedText text = Tables.expandCsv("health/a.drl.csv", TABLE, diagnostics);

        assertThat(messages()).isEmpty();
        assertThat(text.text()).isEqualTo("""
                rule "Small pro"
                  @dimension(adoption)
                when
                  Customer( plan == "pro" )
                then
                  health.points(-5, "a small pro account", "uma conta pro pequena");
                end

                rule "Plan and size 2"
                  @dimension(adoption)
                when
                  Customer( mrr >= 1000.50 )
                then
                  health.points(7, "large, and old", "answered {latest('nps', 90)}");
                end

                """);
    }

    @Test
    void readsSemicolonsAsCommas() {
        String semicolons = """
                RuleTable Plan, size
                METADATA;CONDITION;ACTION
                ;Customer;
                dimension($param);"plan == ""$param\""";"health.points($1, ""$2"");"
                Dimension;Plan;Points
                adoption;pro;-5, small
                """;
        String commas = """
                "RuleTable Plan, size"
                METADATA,CONDITION,ACTION
                ,Customer,
                dimension($param),"plan == ""$param\""","health.points($1, ""$2"");"
                Dimension,Plan,Points
                adoption,pro,"-5, small"
                """;

        String text = Tables.expandCsv("a.drl.csv", semicolons, diagnostics).text();

        assertThat(messages()).isEmpty();
        assertThat(text).contains("rule \"Plan, size 1\"").contains("health.points(-5, \"small\");");
        assertThat(text)
                .isEqualTo(Tables.expandCsv("a.drl.csv", commas, diagnostics).text());
    }

    @Test
    void keepsTheCellOfWhatWasWritten() {
        MappedText text = Tables.expandCsv("a.drl.csv", TABLE, diagnostics);
        String rules = text.text();

        assertThat(place(text, rules.indexOf("Small pro"))).isEqualTo("a.drl.csv:A8");
        assertThat(place(text, rules.indexOf("@"))).isEqualTo("a.drl.csv:A8");
        assertThat(place(text, rules.indexOf("dimension("))).isEqualTo("a.drl.csv:B6");
        assertThat(place(text, rules.indexOf("adoption"))).isEqualTo("a.drl.csv:B8");
        assertThat(place(text, rules.indexOf("plan =="))).isEqualTo("a.drl.csv:C6");
        assertThat(place(text, rules.indexOf("pro\" )"))).isEqualTo("a.drl.csv:C8");
        assertThat(place(text, rules.indexOf("uma conta"))).isEqualTo("a.drl.csv:E8");
        assertThat(place(text, rules.indexOf("mrr"))).isEqualTo("a.drl.csv:D6");
        assertThat(place(text, rules.indexOf("1000.50"))).isEqualTo("a.drl.csv:D9");
        assertThat(place(text, rules.indexOf("Plan and size 2"))).isEqualTo("a.drl.csv:A9");
    }

    private static String place(MappedText text, int offset) {
        return text.place(offset).toString();
    }

    @Test
    void readsTablesBelowOneAnother() {
        String rules = Tables.expandCsv("a.drl.csv", """
                ,RuleTable First
                note,CONDITION,ACTION
                ,Customer,
                ,mrr > $param,health.points($param);
                ,MRR,Points
                this is a note,5,1
                ,,3

                ,RuleTable Second
                ,C,A
                ,,
                ,Customer( mrr > $param ),health.points($param);
                ,MRR,Points
                ,6,2
                RuleTable Third
                C,DESCRIPTION,A
                ,,health
                mrr > $param,,points($param)
                MRR,,Points
                7,why,3
                """, diagnostics).text();

        assertThat(messages()).isEmpty();
        assertThat(rules.replaceAll("\\s+", " ").strip()).isEqualTo("""
                rule "First 1" when Customer( mrr > 5 ) then health.points(1); end \
                rule "First 2" when Customer() then health.points(3); end \
                rule "Second 1" when Customer( mrr > 6 ) then health.points(2); end \
                rule "Third 1" when Customer( mrr > 7 ) then health.points(3); end""");
    }
}
