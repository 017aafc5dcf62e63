package dev.farol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The direction of dependencies of the store. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.farol");

    @Test
    void mapDbIsKnownToOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.farol.store.sealed")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mapdb..")
                .check(MAIN);
    }

    @Test
    void noServerAndNoCommandLine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "picocli..")
                .check(MAIN);
    }

    @Test
    void runsSeeNoClockButTheOneTheyAreGiven() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.farol.assess..", "dev.farol.run..", "dev.farol.nightly..", "dev.farol.listing..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
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

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.farol.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void everyPublicTypeIsInANullMarkedPackage() {
        classes()
                .that()
                .arePublic()
                .should(new ArchCondition<>("be in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(new SimpleConditionEvent(type, marked, type.getName()));
                    }
                })
                .check(MAIN);
    }
}
