package dev.farol.language.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadTablesTest {

    private static List<String> messages(String table) {
        Diagnostics diagnostics = new Diagnostics();
        Tables.expandCsv("a.csv", table, diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::text).toList();
    }

    /** A table with one thing in it that is special; {@code /} stands for a line break, {@code ;} separates. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NAME;CONDITON;A/;;/;m > $param;p($param);/l;l;l/x;1;2 | a.csv:B2: error[table-column]: Unknown kind of column (CONDITON) | Did you mean "CONDITION"?
            PRIORITY;C;A/;;/;m > $param;p($param);/l;l;l/1;1;2 | a.csv:A2: error[table-refused]: Each rule is read alone, so this kind of column is not known here (PRIORITY) | Maybe remove the column.
            no-loop;C;A/;;/;m > $param;p($param);/l;l;l/1;1;2  | a.csv:A2: error[table-refused]: Each rule is read alone, so this kind of column is not known here (no-loop) | Maybe remove the column.
            C;A/m > $param;p($param);/l;l/1;2/3;4/5;6 | a.csv:A3: error[table-object]: The row under the kinds is for Customer, this is a snippet (m > $param) | Maybe insert a row with Customer, or with nothing, above the snippets.
            C;A/Costumer;/m > $param;p($param);/l;l/1;2 | a.csv:A3: error[table-object]: A CONDITION cannot be about this (Costumer) | Maybe Customer, or nothing.
            C;A/;/;p($param);/l;l/1;2 | a.csv:A4: error[table-snippet]: This CONDITION column has no snippet | Maybe mrr >= $param in this cell.
            C;A/;/m > $param;p($1, $2);/l;l/1;2, 3, 4 | a.csv:B6: error[table-value]: The snippet needs 2 values, this cell has 3 (2, 3, 4) | Maybe put a value that has a comma in 'single quotes'.
            C;A/;/m > $param;p($1, $2);/l;l/1;2 | a.csv:B6: error[table-value]: The snippet needs 2 values, this cell has 1 (2) | Maybe separate its values with commas.
            C;A/;/m > $2;p($param);/l;l/1, 2;2 | a.csv:A4: error[table-snippet]: A snippet counts its values from $1 without a gap (m > $2) | Maybe $1, $2, $3 in order.
            C;A/;/m > $param + $1;p($param);/l;l/1;2 | a.csv:A4: error[table-snippet]: A snippet has $param or $1 to $9, not both (m > $param + $1) | Maybe $1 instead of $param.
            C;A/;/m > $param;p($param);/l;l/1,5;2 | a.csv:A6: error[table-value]: A number has no comma in it (1,5) | Maybe write a decimal point: 1.5.
            C;A/;/m > $param;p($param);/l;l/1 or true;2 | a.csv:A6: error[table-value]: The rule needs a number, true, false, a word or a quoted text here (1 or true) | Maybe put the quotes into the snippet, as in "$param".
            C;A/;/m > $param;p('$param');/l;l/1;2) evil( | a.csv:B6: error[table-value]: The rule needs a number, true, false, a word or a quoted text here (2) evil() | Maybe put the quotes into the snippet, as in "$param".
            C;A/;/m > $param;p($param);/l;l/1; | a.csv:B6: error[table-action]: The rule of this row does nothing | Maybe fill in this cell, or remove the row.
            C;A/;/m > $param;p($param);/l;l// | a.csv:A1: error[table-empty]: The table has no rows with rules (T) | Maybe an empty row follows its labels: kinds, objects, snippets and labels come first, then the rules.
            NAME;C;A/;;/;m > $param;p($param);/l;l;l/x;1;2/T 3;1;2/;1;2/x;1;2 | a.csv:A8: error[table-name]: Another row has this rule name already, A7 (T 3) | Maybe give one of the two another name.
            NAME;C;A/;;/;m > $param;p($param);/l;l;l/x\\;1;2 | a.csv:A6: error[table-name]: A rule name cannot have quotes, backslashes or line breaks (x\\) | Maybe leave them out.
            C;A/;/m > $param;p($param);/l;l/1;2;3 | a.csv:C6: error[table-column]: The column of this cell has no kind (3) | Maybe write CONDITION, ACTION or DESCRIPTION in C2.
            C;A/;/m > $param;p($param);/l;l/1;2//1;2 | a.csv:A8: warning[table-outside]: This row is in no table: an empty row ended the one above (1) | Maybe remove the empty row.
            C;A/;/m > $param;p($param);/l;l/1;2//Functions;x | a.csv:A8: error[table-refused]: Rules here have no such setting (Functions) | Maybe remove the row.
            C;C/;/m > $param;p($param);/l;l/1;2 | a.csv:A2: error[table-column]: The table has no ACTION column | Maybe the row under RuleTable should be like NAME, METADATA, CONDITION, ACTION.
            NAME;A/;/x;p($param);/l;l/1;2 | a.csv:A4: error[table-snippet]: A NAME column has no snippet (x) | Maybe leave the cell empty.
            """)
    void tellsWhatIsWrongInWhichCell(String table, String message, String hint) {
        assertThat(messages("RuleTable T/".replace('/', '\n') + table.replace('/', '\n')))
                .contains(message + "\n  " + hint);
    }

    @Test
    void refusesValuesThatEndTheirQuotes() {
        assertThat(messages("""
                RuleTable T
                CONDITION,ACTION
                Customer,
                "plan == ""$param\""","health.points($1, ""$2"");"
                Plan,Points
                "x"" || ""y",1
                pro\\,"2, a""); evil(\"""
                """).stream()
                        .map(message -> message.lines().findFirst().orElse(""))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "a.csv:A6: error[table-value]: A value between quotes cannot have quotes or backslashes (x\" || \"y)",
                        "a.csv:B6: error[table-value]: The snippet needs 2 values, this cell has 1 (1)",
                        "a.csv:A7: error[table-value]: A value between quotes cannot have quotes or backslashes (pro\\)",
                        "a.csv:B7: error[table-value]: A value between quotes cannot have quotes or backslashes (a\"); evil(\")");
    }

    @Test
    void refusesWhatDroolsReadsAboveTables() {
        for (String setting :
                List.of("Import", "functions", "Variables", "Declare", "Queries", "SEQUENTIAL", "no-loop")) {
            assertThat(messages(setting + ",x\n"))
                    .contains("a.csv:A1: error[table-refused]: Rules here have no such setting (" + setting
                            + ")\n  Maybe remove the row.");
        }
    }

    @Test
    void tellsOfAFileWithoutTable() {
        assertThat(messages("Name,Plan\na,b\n")).containsExactly("""
                a.csv: error[table-missing]: No cell of the file starts with RuleTable
                  Maybe write RuleTable and a name above the row with NAME, CONDITION and ACTION.""");
    }

    @Test
    void tellsOfQuotesThatDoNotFit() {
        assertThat(messages("RuleTable T\nC,A\n\"x\n")).containsExactly("""
                a.csv:3: error[table-file]: The quotes of this row do not fit
                  Maybe a cell with a " in it lacks quotes around it, and two " for each one inside.""");
    }
}
