package dev.farol.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileSentencesTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private Sentences read(String dsl) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("a.dsl", dsl);
        return Sentences.read(files, diagnostics);
    }

    private List<String> codes() {
        return diagnostics.sorted().stream().map(Diagnostic::code).distinct().toList();
    }

    @Test
    void matchesInLinearTimeWhatMakesRegularExpressionsExplode() {
        StringBuilder left = new StringBuilder("[when]");
        for (int i = 0; i < 20; i++) {
            left.append("{v").append(i).append(":[a ]*}a");
        }
        Sentences sentences = read(left + "b=mrr > 1\n[when]x {a} a {b} a {c} a {d} a {e} b=mrr > 1");

        sentences.expand("a.dslr", "when\n" + "a".repeat(1_900) + "\nx " + "a ".repeat(900), diagnostics);

        assertThat(codes()).containsExactly("dsl-unused", "unknown-sentence");
    }

    @Test
    void boundsTheWorkOfManySentencesAndLines() {
        StringBuilder dsl = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            dsl.append("[when]{x} a {y} b {z} c").append(i).append(" {w}=mrr > {x} + {y} + {z} + {w}\n");
        }
        Sentences sentences = read(dsl.toString());

        sentences.expand("a.dslr", "when\n" + ("a b c ".repeat(300) + "\n").repeat(500), diagnostics);

        assertThat(diagnostics.sorted().stream().filter(found -> found.code().equals("too-large")))
                .hasSize(1);
    }

    @Test
    void boundsWhatASentenceExpandsTo() {
        Sentences sentences = read("[when]x=" + "mrr > 1 && ".repeat(150) + "mrr > 1");

        String text = sentences
                .expand("a.dslr", "when\n" + "x\n".repeat(10_000), diagnostics)
                .text();

        assertThat(codes()).containsExactly("too-large");
        assertThat(text.length()).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void neverExpandsWhatAnExpansionSays() {
        Sentences sentences = read("[when]again=again\n[when]say {x:\\w+}={x}");

        assertThat(sentences
                        .expand("a.dslr", "when\nagain\nsay again", diagnostics)
                        .text())
                .isEqualTo("when\nCustomer( again )\nCustomer( again )");
    }

    @Test
    void readsAnyTextWithoutFailing() {
        Random random = new Random(7);
        String signs = "[]{}()=\\:|*+.\"'/ -> \nawhen then rule end #0";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 60; j++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Diagnostics ignored = new Diagnostics();
            TreeMap<String, String> files = new TreeMap<>();
            files.put("a.dsl", "[when]" + text + "=x\n" + text);
            Sentences.read(files, ignored).expand("a.dslr", "when\n" + text + "\nthen\n" + text, ignored);
        }
    }
}
