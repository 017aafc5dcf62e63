package dev.farol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The direction of dependencies of what stands around the engine. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.farol");

    @Test
    void servicesKnowNothingOfWhoCallsThem() {
        noClasses()
                .that()
                .resideInAPackage("dev.farol.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.farol.cli..", "dev.farol.http..", "picocli..", "io.vertx..")
                .check(MAIN);
    }

    @Test
    void commandLineAndHttpDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("dev.farol.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.farol.http..", "io.vertx..", "org.mapdb..", "org.drools..", "org.kie..")
                .check(MAIN);
    }

    @Test
    void vertxIsKnownToTheServerAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.farol.http.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.farol.(**)").should().beFreeOfCycles().check(MAIN);
    }
}
