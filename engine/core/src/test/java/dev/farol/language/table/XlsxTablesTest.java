package dev.farol.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTablesTest {

    private static final Object[][] TABLE = {
        {"", "RuleTable Plan and size"},
        {"", "NAME", "METADATA", "CONDITION", "CONDITION", "CONDITION", "ACTION"},
        {"", "", "", "Customer"},
        {
            "",
            "",
            "dimension($param)",
            "plan == \"$param\"",
            "mrr >= $param",
            "has(\"nps\", 90) == $param",
            "health.points($1, \"$2\");"
        },
        {"", "Name", "Dimension", "Plan", "MRR from", "Answered", "Points"},
        {"a note", "Small pro", "adoption", "pro", 12, true, "-5, a small pro account"},
        {"", "Other", "adoption", "", 0.1, "", "7, ações"},
        {"", "Third", "adoption", "", 1234567.5, false, "7, three"},
    };

    private final Diagnostics diagnostics = new Diagnostics();

    /** As spreadsheet programs do it: the cells of the range are there, but empty. */
    private static void mergeObjects(Worksheet sheet) {
        sheet.range(2, 3, 2, 5).style().bold().set();
        sheet.range(2, 3, 2, 5).merge();
    }

    private MappedText expand(byte[] workbook) {
        return Tables.expandXlsx("a.xlsx", workbook, diagnostics);
    }

    private List<String> messages() {
        return diagnostics.sorted().stream().map(Diagnostic::text).toList();
    }

    @Test
    void readsMergedObjectsAndValuesAsAPersonSeesThem() {
        MappedText text = expand(Workbooks.of(TABLE, XlsxTablesTest::mergeObjects));

        assertThat(messages()).isEmpty();
        assertThat(text.text()).isEqualTo("""
                rule "Small pro"
                  @dimension(adoption)
                when
                  Customer( plan == "pro", mrr >= 12, has("nps", 90) == true )
                then
                  health.points(-5, "a small pro account");
                end

                rule "Other"
                  @dimension(adoption)
                when
                  Customer( mrr >= 0.1 )
                then
                  health.points(7, "ações");
                end

                rule "Third"
                  @dimension(adoption)
                when
                  Customer( mrr >= 1234567.5, has("nps", 90) == false )
                then
                  health.points(7, "three");
                end

                """);
        assertThat(text.place(text.text().indexOf("0.1")).toString()).isEqualTo("a.xlsx:E7");
        assertThat(text.place(text.text().indexOf("mrr")).toString()).isEqualTo("a.xlsx:E4");
    }

    @Test
    void readsTheSameRulesAsDrools() {
        byte[] workbook = Workbooks.of(TABLE, XlsxTablesTest::mergeObjects);

        String theirs = new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), InputType.XLS);

        assertThat(SameAsDroolsTest.rules(expand(workbook).text()))
                .hasSize(3)
                .isEqualTo(SameAsDroolsTest.rules(theirs));
    }

    @Test
    void repeatsTheTextOfMergedCells() {
        Object[][] table = {
            {"RuleTable T", "", ""},
            {"CONDITION", "CONDITION", "ACTION"},
            {"", "", ""},
            {"plan == \"$param\"", "mrr > $param", "health.points($param);"},
            {"Plan", "MRR", "Points"},
            {"pro", 1, 2},
            {"", 3, 4},
        };
        byte[] workbook = Workbooks.of(table, sheet -> {
            sheet.range(5, 0, 6, 0).merge();
            sheet.range(0, 0, 0, 2).merge();
        });

        assertThat(expand(workbook).text().split("plan == \"pro\"")).hasSize(3);
        assertThat(messages()).isEmpty();
    }

    @Test
    void refusesFormulasDatesAndErrorsByCell() {
        byte[] workbook = Workbooks.of(TABLE, sheet -> {
            sheet.formula(5, 4, "1+1");
            sheet.formula(6, 6, "SUM(A1:A2)");
        });
        expand(workbook);
        expand(Workbooks.of(TABLE, sheet -> {
            sheet.value(6, 4, LocalDate.of(2026, 1, 1));
            sheet.style(6, 4).format("dd/mm/yyyy").set();
        }));

        assertThat(messages())
                .containsExactly(
                        "a.xlsx:E6: error[table-formula]: A table has values, not formulas\n"
                                + "  Maybe copy the cell and paste it as a value.",
                        "a.xlsx:E7: error[table-date]: A cell with a date says nothing to a rule\n"
                                + "  Maybe write a number of days, or format the cell as text.",
                        "a.xlsx:G7: error[table-formula]: A table has values, not formulas\n"
                                + "  Maybe copy the cell and paste it as a value.");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12.0, 12",
        "0.1, 0.1",
        "1.1000000000000001, 1.1",
        "1E3, 1000",
        "1e-3, 0.001",
        "-0.5, -0.5",
        "0, 0",
        "0.30000000000000004, 0.3",
        "123456789012345, 123456789012345",
        "-0.0, 0"
    })
    void writesNumbersAsAPersonSeesThem(String stored, String shown) {
        assertThat(NumberText.of(stored)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "1e999999999", "1e20", "1e-20", "0x10", "1d", "''"})
    void refusesNumbersThatNoRuleNeeds(String stored) {
        assertThat(NumberText.of(stored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | General                | false
            2   | 0.00                   | false
            14  |                        | true
            164 | dd/mm/yyyy             | true
            164 | [$-416]d \\de mmmm     | true
            165 | [h]:mm                 | true
            166 | [Red]#,##0.00 "days"   | false
            167 | R$ #,##0.00            | false
            168 | 0.00E+00               | false
            169 | _-* #,##0_-;\\-* "h"_- | false
            """)
    void tellsDatesByTheirFormat(int id, String format, boolean date) {
        assertThat(DateFormats.isDate(id, format == null ? "" : format)).isEqualTo(date);
    }

    @Test
    void readsDecimalsExactly() {
        assertThat(new BigDecimal(NumberText.of("0.1").orElseThrow())).isEqualTo(new BigDecimal("0.1"));
    }
}
