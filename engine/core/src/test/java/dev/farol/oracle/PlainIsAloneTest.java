package dev.farol.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PlainIsAloneTest {

    @Test
    void thePlainReadingSharesNothingWithTheEngineButItsTwoRecords() {
        noClasses()
                .that()
                .resideInAPackage("dev.farol.oracle.plain")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.farol.drools..",
                        "dev.farol.history..",
                        "dev.farol.language..",
                        "dev.farol.lowering..",
                        "dev.farol.question..",
                        "dev.farol.rules..",
                        "dev.farol.ruleset..",
                        "dev.farol.scoring..")
                .check(new ClassFileImporter().importPackages("dev.farol.oracle.plain"));
    }
}
