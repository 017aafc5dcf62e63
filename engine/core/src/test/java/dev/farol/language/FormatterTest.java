package dev.farol.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatterTest {

    @Test
    void givesEachPartOfARuleALine() {
        assertThat(format("""
                        rule  "Logins fell" @dimension( adoption )   @description("a  b") when Customer(plan=="pro",count( "login",30 )<5) then health . points( - 12,"few" ) ; end
                        """)).isEqualTo("""
                        rule "Logins fell"
                          @dimension(adoption)
                          @description("a  b")
                        when
                          Customer( plan == "pro", count("login", 30) < 5 )
                        then
                          health.points(-12, "few");
                        end
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    Customer()                               ~ Customer()
                    Customer( )                              ~ Customer()
                    Customer(mrr>=5&&mrr<7)                  ~ Customer( mrr >= 5 && mrr < 7 )
                    Customer(!( mrr>5 ))                     ~ Customer( !(mrr > 5) )
                    Customer(! has( "login" ))               ~ Customer( !has("login") )
                    Customer(mrr> -5)                        ~ Customer( mrr > -5 )
                    Customer(mrr - -5>-tenureDays)           ~ Customer( mrr - -5 > -tenureDays )
                    Customer(mrr*( 2+3 )/4>1)                ~ Customer( mrr * (2 + 3) / 4 > 1 )
                    Customer(plan in( "a","b" ))             ~ Customer( plan in ("a", "b") )
                    Customer(plan  not   in("a"))            ~ Customer( plan not in ("a") )
                    Customer((mrr>1||mrr<2) ,plan!=null)     ~ Customer( (mrr > 1 || mrr < 2), plan != null )
                    Customer (mrr>1)                         ~ Customer( mrr > 1 )
                    Customer(mrr>1/*why*/,plan=="a")         ~ Customer( mrr > 1 /*why*/, plan == "a" )
                    """)
    void hasOneStyleOfConstraints(String written, String formatted) {
        assertThat(format(rule(written))).isEqualTo(rule("  " + formatted));
    }

    @Test
    void keepsLineBreaksWithinAPattern() {
        assertThat(format(rule("Customer( mrr > 1,\n(mrr < 5 ||\nmrr > 7),\n\n  plan == \"a\"\n&& mrr > 2 )")))
                .isEqualTo(rule("""
                                  Customer( mrr > 1,
                                            (mrr < 5 ||
                                                mrr > 7),

                                            plan == "a"
                                              && mrr > 2 )\
                                """));
    }

    @Test
    void indentsConstraintsBelowThePatternWhereTheyBeginOnTheNextLine() {
        assertThat(format(rule("Customer(\nmrr > 1,\nplan == \"a\"\n)")))
                .isEqualTo(rule("  Customer(\n    mrr > 1,\n    plan == \"a\"\n  )"));
    }

    @Test
    void keepsCommentsWhereTheyAre() {
        String formatted = """
                // About this file.

                /* A block
                      of two lines */
                // Attached.
                rule "A" // behind the name
                  // before an annotation
                  @dimension(adoption)
                when // behind when
                  // alone
                  Customer( mrr > 1, // behind a constraint
                            // on its own
                            mrr < 5 ) // behind the pattern
                then
                  health.points(1, "a"); // behind the call
                  // before the end
                end // behind the end

                // At the end of the file.
                """;
        assertThat(format(formatted)).isEqualTo(formatted);
        assertThat(format(formatted.replaceAll("(?m)^ +", "").replace("\n", "  \n")))
                .isEqualTo(formatted.replace("      of two lines", "of two lines"));
    }

    @Test
    void putsOneBlankLineBetweenRules() {
        String one = rule("  Customer()");
        assertThat(format("\n\n" + one + one + "\n\n\n" + one)).isEqualTo(one + "\n" + one + "\n" + one);
    }

    @Test
    void leavesATextWithMistakesAloneAndReportsThem() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Formatter.rules("health/a.drl", rule("Customer( mrr > )"), diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::isError).contains(true);
    }

    @Test
    void leavesAnEmptyTextEmpty() {
        assertThat(format("")).isEmpty();
        assertThat(format("\n  \n")).isEmpty();
    }

    private static String rule(String pattern) {
        return "rule \"A\"\n  @dimension(adoption)\nwhen\n" + pattern + "\nthen\n  health.points(1, \"a\");\nend\n";
    }

    private static String format(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> formatted = Formatter.rules("health/a.drl", text, diagnostics);
        assertThat(diagnostics.sorted()).extracting(Diagnostic::text).isEmpty();
        assertThat(Formatter.rules("health/a.drl", formatted.orElseThrow(), new Diagnostics()))
                .as("formatted twice")
                .isEqualTo(formatted);
        return formatted.orElseThrow();
    }
}
