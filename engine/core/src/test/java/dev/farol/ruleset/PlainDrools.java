package dev.farol.ruleset;

import dev.farol.ruleset.plain.Customer;
import dev.farol.ruleset.plain.Health;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;

/** Drools' classic builder, given a rule file as a person wrote it. */
final class PlainDrools {

    private PlainDrools() {}

    /** Builds and fires; whatever goes wrong on the way is of no interest. */
    static void run(String drl) {
        String prelude = "package plain; import " + Customer.class.getName() + "; global " + Health.class.getName()
                + " health; ";
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("plain", "plain", Long.toString(System.nanoTime())));
        files.write("src/main/resources/plain/rules.drl", prelude + drl);
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll();
            KieSession session = services.newKieContainer(builder.getKieModule().getReleaseId())
                    .newKieSession();
            session.setGlobal("health", new Health());
            session.insert(new Customer());
            session.fireAllRules(10);
            session.dispose();
        } catch (RuntimeException | LinkageError refused) {
            // a canary may have sung before
        }
    }
}
