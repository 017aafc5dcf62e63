package dev.farol.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DslFilesTest {

    private static String messages(String dsl) {
        Diagnostics diagnostics = new Diagnostics();
        TreeMap<String, String> files = new TreeMap<>();
        files.put("a.dsl", dsl);
        Sentences.read(files, diagnostics);
        return String.join(
                "\n", diagnostics.sorted().stream().map(Diagnostic::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            `plan is pro`                       | a.dsl:1:1: error[dsl-entry]: This line is no entry (plan is pro)
            `  [when plan is pro`               | a.dsl:1:3: error[dsl-entry]: This line is no entry ([when plan is pro)
            `[wen]a=b`                          | a.dsl:1:1: error[dsl-entry]: An entry cannot be for this part of a rule (wen)
            `[when]plan is pro`                 | a.dsl:1:1: error[dsl-entry]: This entry lacks = and the rule text ([when]plan is pro)
            `[when]plan is pro=  `              | a.dsl:1:1: error[dsl-entry]: This entry lacks its words, or the rule text after = ([when]plan is pro=)
            `[when]=mrr > 1`                    | a.dsl:1:1: error[dsl-entry]: This entry lacks its words, or the rule text after = ([when]=mrr > 1)
            `[keyword]nova regra=rule`          | a.dsl:1:1: error[dsl-keyword]: A keyword is one word (nova regra)
            `[keyword]avaliar=eval`             | a.dsl:1:1: error[dsl-keyword]: A keyword cannot stand for this (eval)
            `[when]a {x}=mrr > {x} + {y}`       | a.dsl:1:25: error[dsl-variable]: The sentence has no such variable (y)
            `[when]a {x}=text("a") == "{x!uc}"` | a.dsl:1:27: error[dsl-variable]: A value goes into the rule as it is (x!)
            `[when]a {x} b {x}=mrr > {x}`       | a.dsl:1:15: error[dsl-pattern]: A sentence has this variable twice (x)
            `[when]a {x=mrr > 1`                | a.dsl:1:1: error[dsl-entry]: This entry lacks = and the rule text ([when]a {x=mrr > 1)
            `[when]a x}=mrr > 1`                | a.dsl:1:10: error[dsl-pattern]: A sentence is plain text, this reads like a pattern (})
            `[when]a {1x}=mrr > 1`              | a.dsl:1:9: error[dsl-pattern]: This is no name for a variable (1x)
            `[when]{x}=mrr > {x}`               | a.dsl:1:7: error[dsl-pattern]: A sentence needs words of its own ({x})
            `[when]a {x}{y}=mrr > {x} + {y}`    | a.dsl:1:12: error[dsl-pattern]: Nothing tells where {x} ends and {y} starts
            `[when]a .*=mrr > 1`                | a.dsl:1:9: error[dsl-pattern]: A sentence is plain text, this reads like a pattern (.*)
            `[when]a \\s+b=mrr > 1`             | a.dsl:1:9: error[dsl-pattern]: A sentence is plain text, this reads like a pattern (\\s+b)
            `[when]a (?:b)=mrr > 1`             | a.dsl:1:9: error[dsl-pattern]: A sentence is plain text, this reads like a pattern ((?:b))
            `[when]a {x:.*}=mrr > {x}`          | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern (.*)
            `[when]a {x:(a+)+}=mrr > {x}`       | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ((a+)+)
            `[when]a {x:[0-9]+\\.[0-9]+}=m > {x}` | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ([0-9]+\\.[0-9]+)
            `[when]a {x:[0-9]++}=mrr > {x}`     | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ([0-9]++)
            `[when]a {x:[0-9]{1,99999}}=m > {x}` | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ([0-9]{1,99999})
            `[when]a {x:[a&&b]+}=mrr > {x}`     | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ([a&&b]+)
            `[when]a {x:[9-0]+}=mrr > {x}`      | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ([9-0]+)
            `[when]a {x:(?=b)}=mrr > {x}`       | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ((?=b))
            `[when]a {x:[\\1]}=mrr > {x}`       | a.dsl:1:9: error[dsl-pattern]: Sentences do not know this pattern ([\\1])
            `[when]a {x}=mrr > 1`               | a.dsl:1:1: warning[dsl-unused]: The rule text does not use this variable (x)
            """)
    void tellsWhatIsWrongWithAnEntry(String entry, String message) {
        assertThat(messages(entry).lines().findFirst()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `[when]a {n:[0-9]}=mrr > {n}`
            `[when]a {n:[-+0-9.]{1,9}}=mrr > {n}`
            `[when]a {n:[^\\d\\]]*} b=text("a") == "{n}"`
            `[when]a {n:\\w{3}}=text("a") == "{n}"`
            `[when]a {op:[<>=]+} 5=mrr {op} 5`
            `[when]a (b\\) c? \\= d\\.=mrr > 5`
            `[when][Customer]- a b=mrr > 5`
            `[*]a b=mrr > 5`
            """)
    void acceptsASmallPartOfRegularExpressions(String entry) {
        assertThat(messages(entry)).isEmpty();
    }

    @Test
    void tellsWhatIsSaidTwice() {
        assertThat(messages("""
                [when]at least {a:[0-9]+} logins=count("login", 30) >= {a}
                [when]at least  {b:[0-9]+} logins=count("login", 60) >= {b}
                [when]at least {a:[0-9]+} logins=count("login", 30) >= {a}
                [then]at least {a:[0-9]+} logins=health.points({a}, "a");
                [keyword]regra=rule
                [keyword]regra=when
                """)).isEqualTo("""
                a.dsl:2:1: error[dsl-duplicate]: This sentence is at a.dsl:1:1 already (at least {b:[0-9]+} logins)
                  Maybe use other words in one of the two.
                a.dsl:3:1: warning[dsl-duplicate]: This sentence is at a.dsl:1:1 already (at least {a:[0-9]+} logins)
                  Maybe remove one of the two.
                a.dsl:6:1: error[dsl-duplicate]: This keyword means rule already (regra)
                  Maybe use other words in one of the two.""");
    }
}
