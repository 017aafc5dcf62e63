package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import dev.farol.language.Parser;
import dev.farol.language.RuleSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Plain rule files are real Drools files: what is taken here, Drools' own parser takes, with the same rules in it. */
class DroolsReadsOurRulesTest {

    @TempDir
    Path temp;

    @Test
    void readsTheDefaultRules() throws Exception {
        assertReads(OrdinaryRulesTest.DEFAULT_RULES);
    }

    @Test
    void readsAThousandOrdinaryRules() throws Exception {
        OrdinaryRules.addTo(Folder.good(temp), 4);
        assertReads(temp);
    }

    private static void assertReads(Path folder) throws IOException, DroolsParserException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            files = paths.filter(path -> path.toString().endsWith(".drl")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String text = Files.readString(file);
            Diagnostics ours = new Diagnostics();
            List<RuleSyntax> rules = Parser.parse(MappedText.of(file.toString(), text), ours);
            DrlParser theirs = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr parsed = theirs.parse(false, text);
            assertThat(ours.sorted()).isEmpty();
            assertThat(theirs.getErrors()).as(file.toString()).isEmpty();
            assertThat(parsed.getRules())
                    .extracting(RuleDescr::getName)
                    .as(file.toString())
                    .containsExactlyElementsOf(
                            rules.stream().map(RuleSyntax::name).toList());
        }
    }
}
