package dev.farol.language.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    @Test
    void tidiesTheEndsOfLinesOfYaml() {
        assertThat(YamlLayout.tidy("# why  \nbase: 60  \n\nzone: \"a\"  \n\n\n"))
                .isEqualTo("# why\nbase: 60\n\nzone: \"a\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |+\n  two  \n  lines  \n\n",
                "a: |\n  two  \n  lines  \nb: 1\n",
                "a: \"two \\  \n  lines\"\n",
                "a: [1\n",
                "a: |\n  no line feed at the end"
            })
    void leavesYamlAloneWhereWhiteSpaceMayMatter(String text) {
        assertThat(YamlLayout.tidy(text)).isEqualTo(text);
    }

    @Test
    void tidiesMarkdownButNotTheBreaksOfItsLines() {
        assertThat(MarkdownLayout.tidy("<!-- x --> \n--- \ntitle: A \n---\t\n## en \n1. Call  \nthem. \n \n\n"))
                .isEqualTo("<!-- x -->\n---\ntitle: A\n---\n## en\n1. Call  \nthem.\n");
    }

    @Test
    void laysOutSentencesLineByLine() {
        String written = """
                // About.
                regra "A"
                @dimension(support)
                   quando

                -    houve 4  chamados\s\s
                     // why
                  > Customer( mrr >  1 )

                então
                tire 5 pontos: porque
                  fim
                /* more
                     text */
                regra "B"
                quando
                - todos
                então
                - tire 5 pontos: porque
                fim
                """;
        String plain = written.replace("regra", "rule")
                .replace("quando", "when")
                .replace("então", "then")
                .replace("fim", "end");
        assertThat(SentenceLayout.of(written, plain)).isEqualTo("""
                        // About.
                        regra "A"
                          @dimension(support)
                        quando
                          - houve 4  chamados
                          // why
                          > Customer( mrr >  1 )
                        então
                          tire 5 pontos: porque
                        fim

                        /* more
                             text */
                        regra "B"
                        quando
                          - todos
                        então
                          - tire 5 pontos: porque
                        fim
                        """);
    }
}
