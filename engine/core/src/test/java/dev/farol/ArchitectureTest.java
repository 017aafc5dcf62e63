package dev.farol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The direction of dependencies, and what scoring may not look at. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.farol");

    @Test
    void droolsIsKnownToOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.farol.drools")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(MAIN);
    }

    @Test
    void engineKnowsNoServerNoStoreAndNoCommandLine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "org.mapdb..", "picocli..", "org.apache.spark..")
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.farol.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void everyPublicTypeIsInANullMarkedPackage() {
        classes()
                .that()
                .arePublic()
                .should(new com.tngtech.archunit.lang.ArchCondition<>("be in a package marked @NullMarked") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaClass type,
                            com.tngtech.archunit.lang.ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(type, marked, type.getName()));
                    }
                })
                .check(MAIN);
    }

    @Test
    void scoringSeesNoClockNoDefaultZoneAndNoDefaultLocale() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.farol.scoring..",
                        "dev.farol.lowering..",
                        "dev.farol.question..",
                        "dev.farol.history..",
                        "dev.farol.drools..",
                        "dev.farol.bulk..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Math.class, "random")
                .check(MAIN);
    }
}
