package dev.farol.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.StringReader;
import java.util.TreeMap;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.Test;

/** Sentences that are no patterns to us mean the same to Drools. */
class SameAsDroolsTest {

    private static final String DSL = """
            # English
            [when][]plan is "{plan}"=Customer( plan == "{plan}" )
            [condition]fewer than {n:[0-9]+} {type:\\w+} in {d:[0-9]+} days=Customer( count("{type}", {d}) < {n} )
            [then]lose {n:[0-9]+} points because {reason}=health.points(-{n}, "{reason}");
            [keyword]regra=rule
            [keyword]quando=when
            [keyword]fim=end
            """;

    private static final String DSLR = """
            rule "One"
            when
            plan is "pro"
            fewer than 3 login in 30 days
            then
            lose 12 points because few  logins
            end
            rule "Two"
            when
            fewer than 5 login in 60 days
            then
            lose 1 points because ações
            end
            """;

    @Test
    void expandsTheSameText() throws IOException {
        DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
        assertThat(file.parseAndLoad(new StringReader(DSL))).isTrue();
        DefaultExpander theirs = new DefaultExpander();
        theirs.addDSLMapping(file.getMapping());
        Diagnostics diagnostics = new Diagnostics();
        TreeMap<String, String> files = new TreeMap<>();
        files.put("a.dsl", DSL);

        String ours = Sentences.read(files, diagnostics)
                .expand("a.dslr", DSLR, diagnostics)
                .text();

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(ours.replaceAll("\\s", "")).isEqualTo(theirs.expand(DSLR).replaceAll("\\s", ""));
    }
}
