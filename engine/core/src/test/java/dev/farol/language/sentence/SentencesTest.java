package dev.farol.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final String DSL = """
            # English
            [when][]The customer is on plan "{plan}"=Customer( plan == "{plan}" )
            [when]fewer than {n:[0-9]+} {type:\\w+} in {d:[0-9]{1,4}} days=count("{type}", {d}) < {n}
            [then]lose {n:[0-9]+} points because {reason}=health.points(-{n}, "{reason}");
            // Português
            [keyword]regra=rule
            [keyword]quando=when
            [keyword]então=then
            [keyword]fim=end
            [keyword]dimensão=dimension
            [when]menos de {n:[0-9]+} acessos em {d:[0-9]+} dias=count("login", {d}) < {n}
            [consequence]perde {n:[0-9]+} pontos: {en} / {pt}=health.points(-{n}, "{en}", "{pt}");
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    private Sentences read(String dsl) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("language/a.dsl", dsl);
        return Sentences.read(files, diagnostics);
    }

    private MappedText expand(String dslr) {
        return read(DSL).expand("health/a.dslr", dslr, diagnostics);
    }

    private List<String> messages() {
        return diagnostics.sorted().stream().map(Diagnostic::text).toList();
    }

    @Test
    void expandsEnglishSentences() {
        MappedText text = expand("""
                // a comment stays
                rule "Few logins"
                  @dimension(adoption)
                when
                  - The customer is   on plan "pro"
                  fewer than 3 login in 30 days   // so does this
                  > Customer( mrr > 100 )
                then
                  lose 12 points because few logins
                end
                """);

        assertThat(messages()).isEmpty();
        assertThat(text.text()).isEqualTo("""
                // a comment stays
                rule "Few logins"
                  @dimension(adoption)
                when
                  Customer( plan == "pro" )
                  Customer( count("login", 30) < 3 )   // so does this
                   Customer( mrr > 100 )
                then
                  health.points(-12, "few logins");
                end
                """);
    }

    @Test
    void expandsPortugueseSentencesAndKeywords() {
        MappedText text = expand("""
                regra "Poucos acessos"  @dimensão(adoção)
                quando menos de 3 acessos em 30 dias
                então perde 5 pontos: few logins / poucos acessos
                fim
                regra "fim" quando
                então
                  perde 5 pontos: a / b
                fim
                """);

        assertThat(messages()).isEmpty();
        assertThat(text.text()).isEqualTo("""
                rule "Poucos acessos"  @dimension(adoção)
                when Customer( count("login", 30) < 3 )
                then health.points(-5, "few logins", "poucos acessos");
                end
                rule "fim" when
                then
                  health.points(-5, "a", "b");
                end
                """);
    }

    @Test
    void keepsThePlacesOfWhatWasWritten() {
        MappedText text = expand("""
                rule "x"
                when
                  - fewer than  3   login in 30 days
                quando
                """);

        assertThat(messages()).hasSize(1);
        String expanded = text.text();
        assertThat(place(text, expanded.indexOf("\"x\""))).isEqualTo("health/a.dslr:1:6");
        assertThat(place(text, expanded.indexOf("when"))).isEqualTo("health/a.dslr:2:1");
        assertThat(place(text, expanded.indexOf("Customer"))).isEqualTo("health/a.dslr:3:3");
        assertThat(place(text, expanded.indexOf("count"))).isEqualTo("health/a.dslr:3:3");
        assertThat(place(text, expanded.indexOf("login"))).isEqualTo("health/a.dslr:3:21");
        assertThat(place(text, expanded.indexOf("gin\", 30"))).isEqualTo("health/a.dslr:3:23");
        assertThat(place(text, expanded.indexOf("30)"))).isEqualTo("health/a.dslr:3:30");
        assertThat(place(text, expanded.indexOf("< 3") + 2)).isEqualTo("health/a.dslr:3:17");
        assertThat(place(text, expanded.indexOf(" )"))).isEqualTo("health/a.dslr:3:3");
    }

    private static String place(MappedText text, int offset) {
        return text.place(offset).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fewer than 3 login in 30 days      | No [when] sentence reads like this (Fewer than 3 login in 30 days) | Did you mean "fewer than {a number} {type} in {a number} days"?
            fewer than three login in 30 days  | No [when] sentence reads like this (fewer than three login in 30 days) | Did you mean "fewer than {a number} {type} in {a number} days"?
            menos de 3 acesos em 30 dias       | No [when] sentence reads like this (menos de 3 acesos em 30 dias) | Did you mean "menos de {a number} acessos em {a number} dias"?
            lose 3 points because of me        | No [when] sentence reads like this (lose 3 points because of me) | Maybe move it: this is a [then] sentence.
            something else altogether          | No [when] sentence reads like this (something else altogether) | Maybe add it to a .dsl file, or start the line with > for plain rule text.
            """)
    void tellsWhatALineThatIsNoSentenceCouldBe(String line, String message, String hint) {
        expand("rule \"x\"\nwhen\n  " + line + "\nthen\nend\n");

        assertThat(messages())
                .containsExactly("health/a.dslr:3:3: error[unknown-sentence]: " + message + "\n  " + hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lose 3 points because "a", "b"); evil(" | 26 | A value cannot have quotes or backslashes, {reason} has ("a", "b"); evil(") | Maybe leave them out, or use “ ” or ’.
            lose 3 points because it\\is            | 26 | A value cannot have quotes or backslashes, {reason} has (it\\is)              | Maybe leave them out, or use “ ” or ’.
            """)
    void refusesValuesThatEndTheirQuotes(String line, int column, String message, String hint) {
        MappedText text = expand("rule \"x\"\nwhen\nthen\n   " + line + "\nend\n");

        assertThat(messages())
                .containsExactly("health/a.dslr:4:" + column + ": error[sentence-value]: " + message + "\n  " + hint);
        assertThat(text.text()).doesNotContain("evil");
    }

    @Test
    void refusesCodeInAValueWithoutPatternOutsideOfQuotes() {
        Sentences sentences = read("[when]mrr below {n}=mrr < {n}\n");

        sentences.expand("a.dslr", "when\nmrr below 5 || mrr > 0\nmrr below 5\n", diagnostics);

        assertThat(messages()).containsExactly("""
                a.dslr:2:11: error[sentence-value]: The rule needs a number or a word for {n} (5 || mrr > 0)
                  Maybe give the variable a pattern in language/a.dsl, such as {n:[0-9]+}.""");
    }

    @Test
    void prefersTheSentenceThatSaysMore() {
        Sentences sentences = read("""
                [when]plan {p:\\w+}=plan == "{p}"
                [when]plan pro=plan == "pro" || plan == "pro2"
                """);

        assertThat(sentences
                        .expand("a.dslr", "when\nplan pro\nplan x", diagnostics)
                        .text())
                .isEqualTo("when\nCustomer( plan == \"pro\" || plan == \"pro2\" )\nCustomer( plan == \"x\" )");
        assertThat(messages()).isEmpty();
    }

    @Test
    void namesBothSentencesOfATie() {
        Sentences sentences = read("""
                [when]{a:[0-9]+} logins=count("login", 30) == {a}
                [when]{a:\\w+} logins=text("x") == "{a}"
                """);

        sentences.expand("a.dslr", "when\n  5 logins\n", diagnostics);

        assertThat(messages()).containsExactly("""
                a.dslr:2:3: error[ambiguous-sentence]: Two sentences read this line: "{a:[0-9]+} logins" (language/a.dsl:1:1) \
                and "{a:\\w+} logins" (language/a.dsl:2:1)
                  Maybe use other words in one of the two.""");
    }

    @Test
    void leavesQuestionsInReasonsAlone() {
        Sentences sentences =
                read("[then]score low {p:low|high}=health.points(-1, \"{p} {latest('nps', 90)} \\{mrr\\}\");\n");

        assertThat(sentences
                        .expand("a.dslr", "when\nthen\nscore low high\nend", diagnostics)
                        .text())
                .isEqualTo("when\nthen\nhealth.points(-1, \"high {latest('nps', 90)} {mrr}\");\nend");
        assertThat(messages()).isEmpty();
    }

    @Test
    void ignoresWhatCommentsSay() {
        MappedText text = expand("rule \"x // y\" /* when\n regra \"z\" */ when // then\n/* then */ then\nend // x");

        assertThat(messages()).isEmpty();
        assertThat(text.text())
                .isEqualTo("rule \"x // y\" /* when\n regra \"z\" */ when // then\n/* then */ then\nend // x");
    }

    @Test
    void warnsOfSentencesThatNoRuleUses() {
        Sentences sentences = read("[when]a thing=mrr > 1\n[when]another thing=mrr > 2\n");
        sentences.expand("a.dslr", "when\na thing", diagnostics);

        sentences.warnOfUnused(diagnostics);

        assertThat(messages()).containsExactly("""
                language/a.dsl:2:1: warning[dsl-unused]: No rule uses this sentence (another thing)
                  Maybe it is not needed.""");
    }
}
